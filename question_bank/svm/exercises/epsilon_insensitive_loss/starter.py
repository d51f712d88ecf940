import numpy as np


def epsilon_insensitive_loss(y_true: np.ndarray, y_pred: np.ndarray, epsilon: float = 0.1) -> float:
    """Mean loss that ignores errors up to epsilon."""
    ...
