import numpy as np


def pairwise_squared_distances(A: np.ndarray, B: np.ndarray) -> np.ndarray:
    A, B = np.asarray(A, dtype=float), np.asarray(B, dtype=float)
    # distances do not change under a shift, and small coordinates do not cancel
    centre = B.mean(axis=0)
    differences = (A - centre)[:, None, :] - (B - centre)[None, :, :]
    return np.sum(differences**2, axis=-1).T
