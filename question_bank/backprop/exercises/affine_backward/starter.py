import numpy as np


def affine_backward(dout: np.ndarray, x: np.ndarray, W: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Gradients of y = x @ W.T + b with respect to x, W and b."""
    ...
