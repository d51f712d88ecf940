import numpy as np


def lsh_angle_estimate(x: np.ndarray, y: np.ndarray, planes: np.ndarray) -> float:
    """Angle between x and y estimated from the signs of their projections."""
    ...
