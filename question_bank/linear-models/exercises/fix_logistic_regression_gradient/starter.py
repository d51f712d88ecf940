import numpy as np


def logistic_regression_gradient(
    w: np.ndarray, b: float, X: np.ndarray, y: np.ndarray, l2: float = 0.0
) -> tuple[np.ndarray, float]:
    design = np.column_stack([X, np.ones(len(X))])
    theta = np.append(w, b)
    z = design @ theta
    small = np.exp(-np.abs(z))
    p = np.where(z >= 0, 1.0, small) / (1.0 + small)
    gradient = design.T @ (p - y) / len(y) + l2 * theta
    return gradient[:-1], float(gradient[-1])
