import numpy as np


def svm_objective(w: np.ndarray, b: float, X: np.ndarray, y: np.ndarray, C: float = 1.0) -> float:
    """Primal objective 0.5*||w||^2 + C * sum of hinge losses."""
    ...
