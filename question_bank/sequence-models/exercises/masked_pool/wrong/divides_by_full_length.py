import numpy as np


def masked_pool(X: np.ndarray, mask: np.ndarray, mode: str = "mean") -> np.ndarray:
    real = mask[:, :, None]
    lengths = mask.sum(axis=1)[:, None]
    if mode == "mean":
        return np.where(real, X, 0.0).sum(axis=1) / X.shape[1]
    largest = np.where(real, X, -np.inf).max(axis=1)
    return np.where(lengths > 0, largest, 0.0)
