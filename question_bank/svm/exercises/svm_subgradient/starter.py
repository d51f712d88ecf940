import numpy as np


def svm_subgradient(w: np.ndarray, b: float, X: np.ndarray, y: np.ndarray, C: float = 1.0) -> tuple[np.ndarray, float]:
    """Subgradient (dw, db) of 0.5*||w||^2 + C * sum of hinge losses."""
    ...
