import numpy as np


def dropout_forward(x: np.ndarray, mask: np.ndarray, p: float, training: bool = True) -> np.ndarray:
    """Inverted dropout, forward pass."""
    ...
