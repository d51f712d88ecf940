import numpy as np


def logistic_regression_gd(X, y, lr=0.1, n_steps=100):
    m, d = X.shape
    w, b = [0.0] * d, 0.0
    for _ in range(n_steps):
        z = np.asarray(X) @ w + b
        e = np.exp(-np.abs(z))
        r = np.where(z >= 0, 1, e) / (1 + e) - y
        w = [w[j] - lr * sum(r * X[:, j]) / m for j in range(d)]
        b -= lr * sum(r) / m
    return np.array(w), b
