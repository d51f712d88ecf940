import numpy as np


def mish(x):
    x = np.asarray(x)
    if not np.issubdtype(x.dtype, np.floating):
        x = x.astype(np.float64)
    e = np.exp(-np.abs(x))
    return x * np.where(x >= 0, 1.0, e) / (1 + e)
