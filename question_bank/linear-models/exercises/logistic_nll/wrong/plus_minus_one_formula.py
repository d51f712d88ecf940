import numpy as np


def logistic_nll(beta: np.ndarray, X: np.ndarray, y: np.ndarray) -> float:
    z = X @ beta
    return float(np.sum(np.logaddexp(0.0, -y * z)))
