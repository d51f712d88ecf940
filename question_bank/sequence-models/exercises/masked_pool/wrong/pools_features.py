import numpy as np


def masked_pool(X: np.ndarray, mask: np.ndarray, mode: str = "mean") -> np.ndarray:
    real = np.where(mask[:, :, None], X, 0.0)
    return real.mean(axis=2) if mode == "mean" else real.max(axis=2)
