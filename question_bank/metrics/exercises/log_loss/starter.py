import numpy as np


def log_loss(y_true: np.ndarray, y_prob: np.ndarray, eps: float = 1e-15) -> float:
    """Mean negative logarithm of the probability of the true class."""
    ...
