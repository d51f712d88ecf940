import numpy as np


def softplus(x, beta=1.0):
    z = beta * np.asarray(x)
    return (np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z)))) / beta
