import numpy as np


def ridge_regression(X, y, alpha):
    """Weights and unpenalised intercept of ridge regression (sum of squares plus alpha * ||w||^2)."""
    x_mean, y_mean = X.mean(axis=0), y.mean()
    centred = X - x_mean
    gram = centred.T @ centred
    w = np.linalg.lstsq(gram, centred.T @ (y - y_mean), rcond=None)[0]
    return w, float(y_mean - x_mean @ w)
