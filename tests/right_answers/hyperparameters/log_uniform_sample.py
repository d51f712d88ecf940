import numpy as np


def log_uniform_sample(u: np.ndarray, low: float, high: float) -> np.ndarray:
    return low ** (1.0 - u) * high**u
