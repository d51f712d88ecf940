import numpy as np


def epsilon_insensitive_loss(y_true: np.ndarray, y_pred: np.ndarray, epsilon: float = 0.1) -> float:
    error = np.abs(y_true - y_pred)
    return float(np.mean(np.where(error > epsilon, error, 0.0)))
