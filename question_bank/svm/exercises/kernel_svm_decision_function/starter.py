import numpy as np


def kernel_svm_decision_function(
    X: np.ndarray, X_sv: np.ndarray, y_sv: np.ndarray, alpha: np.ndarray, b: float, sigma: float = 1.0
) -> np.ndarray:
    """Raw decision values of a trained RBF-kernel SVM."""
    ...
