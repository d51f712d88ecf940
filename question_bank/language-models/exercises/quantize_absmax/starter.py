import numpy as np


def quantize_absmax(w: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Absmax quantisation to int8."""
    ...
