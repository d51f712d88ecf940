import numpy as np


def softplus(x, beta=1.0):
    z = beta * np.asarray(x)
    return np.log1p(np.exp(np.minimum(z, 100))) / beta
