import numpy as np


def add_alibi(scores: np.ndarray) -> np.ndarray:
    """ALiBi bias."""
    ...
