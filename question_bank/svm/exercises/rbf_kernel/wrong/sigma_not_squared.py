import numpy as np


def rbf_kernel(X: np.ndarray, Z: np.ndarray, sigma: float = 1.0) -> np.ndarray:
    differences = X[:, None, :] - Z[None, :, :]
    squared = np.sum(differences**2, axis=-1)
    return np.exp(-squared / (2.0 * sigma))
