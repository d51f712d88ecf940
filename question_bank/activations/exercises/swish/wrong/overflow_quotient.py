import numpy as np


def swish(x, beta=1.0):
    x = np.asarray(x)
    return x / (1 + np.exp(-beta * x))
