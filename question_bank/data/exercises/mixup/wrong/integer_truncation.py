import numpy as np


def mixup(x: np.ndarray, y: np.ndarray, lam: float, perm: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    dtype = x.dtype
    x, y = x.astype(float), y.astype(float)
    return (lam * x + (1.0 - lam) * x[perm]).astype(dtype), lam * y + (1.0 - lam) * y[perm]
