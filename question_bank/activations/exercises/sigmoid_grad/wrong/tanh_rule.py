import numpy as np


def sigmoid_grad(x):
    x = np.asarray(x)
    if not np.issubdtype(x.dtype, np.floating):
        x = x.astype(np.float64)
    e = np.exp(-np.abs(x))
    s = np.where(x >= 0, 1.0, e) / (1 + e)
    return 1 - s**2
