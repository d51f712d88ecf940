import numpy as np


def geometric_margin(w: np.ndarray, b: float, X: np.ndarray, y: np.ndarray) -> float:
    distances = y * (X @ w + b) / np.linalg.norm(w)
    return float(np.min(distances))
