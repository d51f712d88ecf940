import numpy as np


def softmax(x: np.ndarray, axis: int = -1) -> np.ndarray:
    """Softmax of x along axis."""
    e = np.exp(x - np.max(x))
    return e / e.sum(axis=axis, keepdims=True)
