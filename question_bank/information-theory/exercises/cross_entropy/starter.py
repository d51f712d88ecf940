import numpy as np


def cross_entropy(p: np.ndarray, q: np.ndarray) -> np.ndarray:
    """Cross-entropy H(P, Q) along the last axis."""
    ...
