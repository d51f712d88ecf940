import numpy as np


def logistic_regression_gd(X, y, lr=0.1, n_steps=100):
    design = np.hstack([X, np.ones((len(X), 1))])
    theta = np.zeros(design.shape[1])
    for _ in range(n_steps):
        d = 0.5 * (1 + np.tanh(design @ theta / 2))
        theta -= lr * np.mean((d - y)[:, None] * design, axis=0)
    return theta[:-1], float(theta[-1])
