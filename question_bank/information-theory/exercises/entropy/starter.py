import numpy as np


def entropy(p: np.ndarray, base: float | None = None) -> np.ndarray:
    """Entropy of the distributions along the last axis of p."""
    ...
