import numpy as np


def rbf_kernel(X: np.ndarray, Z: np.ndarray, sigma: float = 1.0) -> np.ndarray:
    """Gaussian kernel exp(-||x - z||^2 / (2 sigma^2)) of every row of X with every row of Z."""
    ...
