import numpy as np


def lsh_angle_estimate(x: np.ndarray, y: np.ndarray, planes: np.ndarray) -> float:
    cosine = np.dot(x, y) / (np.linalg.norm(x) * np.linalg.norm(y))
    return float(np.arccos(cosine))
