import numpy as np


def prelu_backward(dout: np.ndarray, x: np.ndarray, alpha: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Gradients of PReLU with respect to its input and its slopes."""
    ...
