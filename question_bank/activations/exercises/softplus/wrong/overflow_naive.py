import numpy as np


def softplus(x, beta=1.0):
    z = beta * np.asarray(x)
    return np.log(1 + np.exp(z)) / beta
