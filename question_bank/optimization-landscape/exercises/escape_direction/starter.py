import numpy as np


def escape_direction(hessian: np.ndarray) -> np.ndarray:
    """The way out of a saddle."""
    ...
