import numpy as np


def pairwise_squared_distances(A: np.ndarray, B: np.ndarray) -> np.ndarray:
    A, B = np.asarray(A, dtype=float), np.asarray(B, dtype=float)
    return np.sum(A**2, axis=1)[:, None] + np.sum(B**2, axis=1)[None, :] - A @ B.T
