import numpy as np


def log_uniform_sample(u: np.ndarray, low: float, high: float) -> np.ndarray:
    return np.log(low) + u * (np.log(high) - np.log(low))
