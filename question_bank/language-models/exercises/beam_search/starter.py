import numpy as np


def beam_search(start: np.ndarray, step: np.ndarray, length: int, width: int) -> tuple[np.ndarray, float]:
    """Beam search."""
    ...
