import numpy as np


def kernel_svm_decision_function(
    X: np.ndarray, X_sv: np.ndarray, y_sv: np.ndarray, alpha: np.ndarray, b: float, sigma: float = 1.0
) -> np.ndarray:
    squared = np.sum((X[:, None, :] - X_sv[None, :, :]) ** 2, axis=-1)
    kernel = np.exp(-squared / (2.0 * sigma**2))
    return np.sign(kernel @ (alpha * y_sv) + b)
