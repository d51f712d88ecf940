import numpy as np


def bootstrap_interval(x: np.ndarray, indices: np.ndarray, level: float = 0.95) -> tuple[float, float]:
    """Percentile interval of a bootstrapped mean."""
    ...
