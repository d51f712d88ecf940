import numpy as np


def masked_pool(X, mask, mode="mean"):
    real = mask[:, :, None]
    if mode == "max":
        best = np.max(X, axis=1, where=real, initial=-np.inf)
        return np.where(mask.any(axis=1)[:, None], best, 0.0)
    total = np.sum(X, axis=1, where=real)
    return total / np.maximum(mask.sum(axis=1), 1)[:, None]
