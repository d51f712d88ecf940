import numpy as np


def conjugate_gradient(A: np.ndarray, b: np.ndarray, n_iter: int, tol: float = 1e-12) -> np.ndarray:
    """Linear conjugate gradients."""
    ...
