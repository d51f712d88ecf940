import numpy as np


def lasso_coordinate_descent(X, y, alpha, n_sweeps=100):
    inverse = np.linalg.pinv(X.T @ X)
    return inverse @ (X.T @ y - alpha / 2 * np.sign(inverse @ X.T @ y))
