import numpy as np


def sigmoid_grad(x: np.ndarray) -> np.ndarray:
    """Derivative of the sigmoid at the pre-activation x."""
    ...
