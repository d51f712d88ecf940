import numpy as np


def linear_regression_gradient(X: np.ndarray, y: np.ndarray, w: np.ndarray) -> np.ndarray:
    residual = X @ w - y
    return X.T @ residual
