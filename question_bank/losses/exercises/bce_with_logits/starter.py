import numpy as np


def bce_with_logits(logits: np.ndarray, targets: np.ndarray, pos_weight: float | np.ndarray = 1.0) -> float:
    """Mean binary cross-entropy of logits, positives weighted by pos_weight."""
    ...
