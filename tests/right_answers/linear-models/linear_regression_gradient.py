import numpy as np


def linear_regression_gradient(X, y, w):
    m = len(y)
    gradient = np.zeros(X.shape[1])
    for row, target in zip(X, y, strict=True):
        gradient += (row @ w - target) * row / m
    return gradient
