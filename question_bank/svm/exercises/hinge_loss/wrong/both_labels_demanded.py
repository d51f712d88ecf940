import numpy as np


def hinge_loss(y: np.ndarray, scores: np.ndarray) -> float:
    if set(np.unique(y).tolist()) != {-1, 1}:
        raise ValueError("labels must be -1 or +1")
    return float(np.mean(np.maximum(0.0, 1.0 - y * scores)))
