import numpy as np


def svm_dual_objective(alpha: np.ndarray, y: np.ndarray, K: np.ndarray) -> float:
    signed = alpha * y
    return float(np.sum(alpha) - 0.5 * np.sum(signed**2 * np.diag(K)))
