import numpy as np


def lsh_angle_estimate(x: np.ndarray, y: np.ndarray, planes: np.ndarray) -> float:
    return float(np.pi * np.mean(np.sign(planes @ x) != np.sign(planes @ y)))
