import numpy as np


def swish(x, beta=1.0):
    x = np.asarray(x)
    z = beta * x
    e = np.exp(-np.abs(z))
    return x * (np.where(z >= 0, np.ones_like(e), e) / (1 + e))
