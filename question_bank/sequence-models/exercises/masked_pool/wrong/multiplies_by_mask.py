import numpy as np


def masked_pool(X: np.ndarray, mask: np.ndarray, mode: str = "mean") -> np.ndarray:
    lengths = mask.sum(axis=1)[:, None]
    if mode == "mean":
        return (X * mask[:, :, None]).sum(axis=1) / np.maximum(lengths, 1)
    largest = np.where(mask[:, :, None], X, -np.inf).max(axis=1)
    return np.where(lengths > 0, largest, 0.0)
