import numpy as np


def ridge_regression(X, y, alpha):
    """Weights and unpenalised intercept of ridge regression (sum of squares plus alpha * ||w||^2)."""
    x_mean, y_mean = X.mean(axis=0), y.mean()
    centred = X - x_mean
    gram = centred.T @ centred + len(X) * alpha * np.eye(X.shape[1])
    w = np.linalg.solve(gram, centred.T @ (y - y_mean))
    return w, float(y_mean - x_mean @ w)
