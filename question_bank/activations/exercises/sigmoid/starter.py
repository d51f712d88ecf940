import numpy as np


def sigmoid(x: np.ndarray) -> np.ndarray:
    """Logistic function of x."""
    ...
