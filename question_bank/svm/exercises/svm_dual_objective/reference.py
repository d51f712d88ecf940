import numpy as np


def svm_dual_objective(alpha: np.ndarray, y: np.ndarray, K: np.ndarray) -> float:
    signed = alpha * y
    return float(np.sum(alpha) - 0.5 * signed @ K @ signed)
