import numpy as np


def logistic_regression_loss(w, b, X, y, l2=0.0):
    z = X @ w + b
    return np.mean(np.logaddexp(0, z) - y * z) + l2 / 2 * np.sum(w**2)
