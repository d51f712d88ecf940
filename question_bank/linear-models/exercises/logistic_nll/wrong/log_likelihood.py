import numpy as np


def logistic_nll(beta: np.ndarray, X: np.ndarray, y: np.ndarray) -> float:
    z = X @ beta
    # ln(1 + e^z) = max(z, 0) + ln(1 + e^-|z|) never overflows
    softplus = np.maximum(z, 0.0) + np.log1p(np.exp(-np.abs(z)))
    return float(np.sum(y * z - softplus))
