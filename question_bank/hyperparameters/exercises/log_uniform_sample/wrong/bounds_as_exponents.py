import numpy as np


def log_uniform_sample(u: np.ndarray, low: float, high: float) -> np.ndarray:
    return 10.0 ** (low + u * (high - low))
