import numpy as np


def lasso_coordinate_descent(X, y, alpha, n_sweeps=100):
    w = np.zeros(X.shape[1])
    squares = np.where((X**2).sum(axis=0) > 0, (X**2).sum(axis=0), 1.0)
    for _ in range(n_sweeps):
        u = X.T @ (y - X @ w) + squares * w
        w = np.sign(u) * np.maximum(np.abs(u) - alpha / 2, 0.0) / squares
    return w
