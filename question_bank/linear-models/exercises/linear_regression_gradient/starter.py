import numpy as np


def linear_regression_gradient(X: np.ndarray, y: np.ndarray, w: np.ndarray) -> np.ndarray:
    """Gradient of half the mean squared error with respect to w."""
    ...
