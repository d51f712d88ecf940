import numpy as np


def pairwise_squared_distances(A: np.ndarray, B: np.ndarray) -> np.ndarray:
    A, B = np.asarray(A, dtype=float), np.asarray(B, dtype=float)
    n = min(len(A), len(B))
    return np.sum((A[:n] - B[:n]) ** 2, axis=1)
