import numpy as np


def top_p_sample(probs: np.ndarray, p: float, u: np.ndarray) -> np.ndarray:
    """Top-p sampling."""
    ...
