import numpy as np


def epsilon_insensitive_loss(y_true: np.ndarray, y_pred: np.ndarray, epsilon: float = 0.1) -> float:
    return float(max(0.0, np.mean(np.abs(y_true - y_pred)) - epsilon))
