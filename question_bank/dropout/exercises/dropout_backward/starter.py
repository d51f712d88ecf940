import numpy as np


def dropout_backward(dout: np.ndarray, mask: np.ndarray, p: float) -> np.ndarray:
    """Inverted dropout, backward pass."""
    ...
