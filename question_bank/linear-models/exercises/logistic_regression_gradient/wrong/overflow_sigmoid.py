import numpy as np


def logistic_regression_gradient(
    w: np.ndarray, b: float, X: np.ndarray, y: np.ndarray, l2: float = 0.0
) -> tuple[np.ndarray, float]:
    z = X @ w + b
    p = 1.0 / (1.0 + np.exp(-z))
    residual = p - y
    dw = X.T @ residual / len(y) + l2 * w
    return dw, float(np.mean(residual))
