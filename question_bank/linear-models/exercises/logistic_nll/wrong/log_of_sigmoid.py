import numpy as np


def logistic_nll(beta: np.ndarray, X: np.ndarray, y: np.ndarray) -> float:
    d = 1.0 / (1.0 + np.exp(-(X @ beta)))
    return float(-np.sum(y * np.log(d) + (1 - y) * np.log(1 - d)))
