import numpy as np


def softplus(x: np.ndarray, beta: float = 1.0) -> np.ndarray:
    """Softplus of x with sharpness beta."""
    ...
