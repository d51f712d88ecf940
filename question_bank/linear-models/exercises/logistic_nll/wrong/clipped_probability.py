import numpy as np


def logistic_nll(beta: np.ndarray, X: np.ndarray, y: np.ndarray) -> float:
    z = np.clip(X @ beta, -500, 500)
    d = np.clip(1.0 / (1.0 + np.exp(-z)), 1e-9, 1 - 1e-9)
    return float(-np.sum(y * np.log(d) + (1 - y) * np.log(1 - d)))
