import numpy as np


def kl_divergence(p: np.ndarray, q: np.ndarray) -> np.ndarray:
    """Divergence D(P || Q) along the last axis."""
    ...
