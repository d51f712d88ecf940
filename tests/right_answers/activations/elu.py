import numpy as np


def elu(x, alpha=1.0):
    x = np.asarray(x, dtype=float)
    return np.maximum(x, 0) + alpha * np.expm1(np.minimum(x, 0))
