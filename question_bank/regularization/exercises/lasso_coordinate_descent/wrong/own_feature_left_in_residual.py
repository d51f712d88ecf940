import numpy as np


def lasso_coordinate_descent(X, y, alpha, n_sweeps=100):
    """Cyclic coordinate descent for ||Xw - y||^2 + alpha * ||w||_1."""
    w = np.zeros(X.shape[1])
    squares = (X**2).sum(axis=0)
    residual = np.array(y, dtype=float)
    for _ in range(n_sweeps):
        for j in range(X.shape[1]):
            if squares[j] == 0:
                continue
            u = X[:, j] @ residual
            old = w[j]
            w[j] = np.sign(u) * max(abs(u) - alpha / 2, 0.0) / squares[j]
            residual = residual - X[:, j] * (w[j] - old)
    return w
