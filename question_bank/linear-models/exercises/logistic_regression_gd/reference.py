import numpy as np


def logistic_regression_gd(
    X: np.ndarray, y: np.ndarray, lr: float = 0.1, n_steps: int = 100
) -> tuple[np.ndarray, float]:
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(n_steps):
        residual = 1.0 / (1.0 + np.exp(-(X @ w + b))) - y
        w = w - lr * (X.T @ residual) / len(y)
        b = b - lr * residual.mean()
    return w, float(b)
