import numpy as np


def max_pool2d_backward(dout: np.ndarray, x: np.ndarray, kernel_size: int, stride: int | None = None) -> np.ndarray:
    """Gradient of max pooling with respect to its input."""
    ...
