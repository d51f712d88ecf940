import numpy as np


def mse_logistic_derivatives(theta: float, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """First and second derivative of (y - sigmoid(theta x))^2 with respect to theta."""
    ...
