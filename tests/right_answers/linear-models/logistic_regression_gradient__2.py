import numpy as np


def logistic_regression_gradient(w, b, X, y, l2=0.0):
    z = X @ w + b
    margin = np.where(y == 1, z, -z)
    wrong = np.exp(-np.logaddexp(0, margin))
    r = np.where(y == 1, -wrong, wrong)
    return [l2 * w + X.T @ r / len(r), np.sum(r) / len(r)]
