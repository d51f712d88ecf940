import numpy as np


def mish(x):
    x = np.asarray(x, dtype=float)
    softplus = np.maximum(x, 0) + np.log1p(np.exp(-np.abs(x)))
    return x * np.tanh(softplus)
