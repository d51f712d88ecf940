import numpy as np


def ridge_regression(X, y, alpha):
    centre, level = X.mean(axis=0), y.mean()
    u, s, vt = np.linalg.svd(X - centre, full_matrices=False)
    w = vt.T @ (s / (s * s + alpha) * (u.T @ (y - level)))
    return [w, level - centre @ w]
