import numpy as np


def lsh_angle_estimate(x: np.ndarray, y: np.ndarray, planes: np.ndarray) -> float:
    bits = np.stack([x, y]) @ planes.T >= 0
    return float(np.pi * np.mean(bits[0] ^ bits[1]))
