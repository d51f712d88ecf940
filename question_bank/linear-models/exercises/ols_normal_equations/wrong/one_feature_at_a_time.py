import numpy as np


def ols_normal_equations(X: np.ndarray, y: np.ndarray) -> np.ndarray:
    norms = np.sum(X**2, axis=0)
    weights = X.T @ y
    return (weights.T / norms).T
