import numpy as np


def logsumexp(x: np.ndarray, axis: int | None = None, keepdims: bool = False) -> np.ndarray:
    """Logarithm of the sum of exponentials of x along axis."""
    ...
