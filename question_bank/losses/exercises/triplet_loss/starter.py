import numpy as np


def triplet_loss(anchor: np.ndarray, positive: np.ndarray, negative: np.ndarray, margin: float = 0.2) -> float:
    """Mean triplet loss with squared Euclidean distances."""
    ...
