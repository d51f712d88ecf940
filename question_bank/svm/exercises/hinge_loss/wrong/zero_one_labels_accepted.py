import numpy as np


def hinge_loss(y: np.ndarray, scores: np.ndarray) -> float:
    return float(np.mean(np.maximum(0.0, 1.0 - y * scores)))
