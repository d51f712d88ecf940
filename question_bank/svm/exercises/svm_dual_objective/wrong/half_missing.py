import numpy as np


def svm_dual_objective(alpha: np.ndarray, y: np.ndarray, K: np.ndarray) -> float:
    signed = alpha * y
    return float(np.sum(alpha) - signed @ K @ signed)
