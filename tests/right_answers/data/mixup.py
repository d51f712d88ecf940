import numpy as np


def mixup(x: np.ndarray, y: np.ndarray, lam: float, perm: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    n = len(x)
    blend = np.zeros((n, n))
    blend[np.arange(n), np.arange(n)] += lam
    blend[np.arange(n), perm] += 1.0 - lam
    return np.tensordot(blend, x, axes=1), np.tensordot(blend, y, axes=1)
