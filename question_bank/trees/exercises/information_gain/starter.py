import numpy as np


def information_gain(y: np.ndarray, left_mask: np.ndarray) -> float:
    """Entropy of the node minus the size-weighted entropy of its children, in bits."""
    ...
