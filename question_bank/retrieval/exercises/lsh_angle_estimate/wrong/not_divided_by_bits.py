import numpy as np


def lsh_angle_estimate(x: np.ndarray, y: np.ndarray, planes: np.ndarray) -> float:
    bits_x = planes @ x >= 0
    bits_y = planes @ y >= 0
    return float(np.pi * np.sum(bits_x != bits_y))
