import numpy as np


def ridge_regression(X, y, alpha):
    n, d = X.shape
    stacked = np.zeros((n + d, d + 1))
    stacked[:n, :d] = X
    stacked[:n, d] = 1.0
    stacked[n:, :d] = np.sqrt(alpha) * np.eye(d)
    solution = np.linalg.lstsq(stacked, np.concatenate([y, np.zeros(d)]), rcond=None)[0]
    return solution[:d], float(solution[d])
