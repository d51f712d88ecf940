import numpy as np


def epsilon_insensitive_loss(y_true: np.ndarray, y_pred: np.ndarray, epsilon: float = 0.1) -> float:
    excess = np.abs(y_true - y_pred) - epsilon
    return float(np.mean(excess))
