import numpy as np


def log_uniform_sample(u: np.ndarray, low: float, high: float) -> np.ndarray:
    return np.exp(np.log10(low) + u * (np.log10(high) - np.log10(low)))
