import numpy as np


def logistic_nll(beta: np.ndarray, X: np.ndarray, y: np.ndarray) -> float:
    z = np.clip(X @ beta, -500, 500)
    return float(np.sum(np.log1p(np.exp(z)) - y * z))
