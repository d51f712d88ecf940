import numpy as np


def rbf_kernel(X, Z, sigma=1.0):
    squared = np.sum(X * X, axis=1)[:, None] + np.sum(Z * Z, axis=1) - 2 * X @ Z.T
    return np.exp(-np.maximum(squared, 0) / (2 * sigma * sigma))
