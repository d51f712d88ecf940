import numpy as np


def soft_threshold(x: np.ndarray, lam: float) -> np.ndarray:
    """Soft thresholding."""
    ...
