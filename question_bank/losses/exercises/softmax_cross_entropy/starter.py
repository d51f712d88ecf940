import numpy as np


def softmax_cross_entropy(logits: np.ndarray, targets: np.ndarray) -> float:
    """Mean cross-entropy of the softmax of the logits."""
    ...
