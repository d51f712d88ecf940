import numpy as np


def masked_pool(X: np.ndarray, mask: np.ndarray, mode: str = "mean") -> np.ndarray:
    out = np.zeros((X.shape[0], X.shape[2]))
    for n, real in enumerate(mask):
        if real.any():
            vectors = X[n, real]
            out[n] = vectors.max(axis=0) if mode == "max" else vectors.mean(axis=0)
    return out
