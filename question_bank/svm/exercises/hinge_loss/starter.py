import numpy as np


def hinge_loss(y: np.ndarray, scores: np.ndarray) -> float:
    """Mean hinge loss of labels in {-1, +1} and raw decision values."""
    ...
