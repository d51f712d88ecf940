import numpy as np


def rbf_kernel(X, Z, sigma=1.0):
    X, Z = np.asarray(X, dtype=float), np.asarray(Z, dtype=float)
    return np.exp([-np.square(x - Z).sum(axis=1) / (2 * sigma**2) for x in X])
