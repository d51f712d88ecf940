import numpy as np


def softplus(x, beta=1.0):
    z = beta * np.asarray(x)
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, e) / (1 + e)
