import numpy as np


def pairwise_squared_distances(A: np.ndarray, B: np.ndarray) -> np.ndarray:
    A, B = np.asarray(A, dtype=float), np.asarray(B, dtype=float)
    # subtracting the vectors first is exact even far from the origin; the expanded square is not
    differences = A[:, None, :] - B[None, :, :]
    return np.mean(differences**2, axis=-1)
