import numpy as np


def bce_with_logits(logits: np.ndarray, targets: np.ndarray, pos_weight: float | np.ndarray = 1.0) -> float:
    """Mean binary cross-entropy of logits, positives weighted by pos_weight."""
    log_p = -(np.maximum(-logits, 0) + np.log1p(np.exp(-np.abs(logits))))
    return -(pos_weight * targets * log_p).mean()
