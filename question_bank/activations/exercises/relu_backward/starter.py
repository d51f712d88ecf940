import numpy as np


def relu_backward(dout: np.ndarray, x: np.ndarray) -> np.ndarray:
    """Gradient with respect to the input of a ReLU."""
    ...
