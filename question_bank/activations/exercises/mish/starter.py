import numpy as np


def mish(x: np.ndarray) -> np.ndarray:
    """Mish of x."""
    ...
