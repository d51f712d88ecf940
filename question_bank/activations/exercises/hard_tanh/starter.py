import numpy as np


def hard_tanh(x: np.ndarray, min_val: float = -1.0, max_val: float = 1.0) -> np.ndarray:
    """Clip x to the band from min_val to max_val."""
    ...
