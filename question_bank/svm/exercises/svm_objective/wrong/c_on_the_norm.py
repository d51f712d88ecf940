import numpy as np


def svm_objective(w: np.ndarray, b: float, X: np.ndarray, y: np.ndarray, C: float = 1.0) -> float:
    slack = np.maximum(0.0, 1.0 - y * (X @ w + b))
    return float(C * 0.5 * np.dot(w, w) + np.sum(slack))
