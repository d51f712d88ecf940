import numpy as np


def log_uniform_sample(u: np.ndarray, low: float, high: float) -> np.ndarray:
    """Uniform numbers mapped to a log-uniform distribution on [low, high]."""
    ...
