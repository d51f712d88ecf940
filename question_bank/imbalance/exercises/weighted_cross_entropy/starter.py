import numpy as np


def weighted_cross_entropy(logits: np.ndarray, targets: np.ndarray, class_weight: np.ndarray) -> float:
    """Weighted mean cross-entropy of logits, divided by the sum of the sample weights."""
    ...
