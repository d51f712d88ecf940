import numpy as np


def svm_subgradient(w, b, X, y, C=1.0):
    pull = np.where(y * (X @ w + b) < 1, y, 0)
    return [w - C * (X.T @ pull), -C * pull.sum()]
