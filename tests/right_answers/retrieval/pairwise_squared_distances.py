import numpy as np


def pairwise_squared_distances(A: np.ndarray, B: np.ndarray) -> np.ndarray:
    out = np.zeros((len(A), len(B)))
    for d in range(A.shape[1]):
        out += np.subtract.outer(A[:, d].astype(float), B[:, d].astype(float)) ** 2
    return out
