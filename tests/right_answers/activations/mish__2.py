import numpy as np


def mish(x):
    x = np.asarray(x, dtype=np.float64)
    e = np.exp(-np.abs(x))
    top = np.where(x > 0, 1 + 2 * e, e * (e + 2))
    bottom = np.where(x > 0, 2 * e * e, 2.0)
    return x * (top / (top + bottom))
