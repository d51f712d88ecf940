import numpy as np


def accumulate_gradients(grads: list[np.ndarray], sizes: list[int]) -> np.ndarray:
    """Accumulate gradients over chunks."""
    ...
