import numpy as np


def geometric_margin(w: np.ndarray, b: float, X: np.ndarray, y: np.ndarray) -> float:
    """Smallest signed distance of the samples to the hyperplane w.x + b = 0."""
    ...
