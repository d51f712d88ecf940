import numpy as np


def masked_pool(X: np.ndarray, mask: np.ndarray, mode: str = "mean") -> np.ndarray:
    """Masked mean or element-wise maximum over time; zeros for empty sequences."""
    ...
