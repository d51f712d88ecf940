import numpy as np


def mish(x: np.ndarray) -> np.ndarray:
    """Input times tanh of its softplus."""
    x = np.asarray(x, dtype=float)
    softplus = np.maximum(-x, 0) + np.log1p(np.exp(-np.abs(x)))
    return x * np.tanh(softplus)
