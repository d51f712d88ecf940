import numpy as np


def ema_bias_corrected(x: np.ndarray, beta: float = 0.9) -> tuple[np.ndarray, np.ndarray]:
    """Moving average with bias correction."""
    ...
