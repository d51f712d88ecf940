import numpy as np


def swish(x: np.ndarray, beta: float = 1.0) -> np.ndarray:
    """Swish of x with gate sharpness beta."""
    ...
