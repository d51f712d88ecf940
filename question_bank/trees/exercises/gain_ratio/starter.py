import numpy as np


def gain_ratio(y: np.ndarray, x: np.ndarray) -> float:
    """Information gain of a multiway split divided by the entropy of its branch sizes."""
    ...
