import numpy as np


def tanh(x):
    x = np.asarray(x)
    if not np.issubdtype(x.dtype, np.floating):
        x = x.astype(np.float64)
    e = np.exp(-2 * np.abs(x))
    return 2 * np.where(x >= 0, 1.0, e) / (1 + e)
