import numpy as np


def maxout_forward(x: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Maximum over k affine pieces."""
    ...
