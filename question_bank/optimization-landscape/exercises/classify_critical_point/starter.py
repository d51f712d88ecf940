import numpy as np


def classify_critical_point(hessian: np.ndarray, tol: float = 1e-8) -> str:
    """Classify a critical point."""
    ...
