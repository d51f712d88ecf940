import numpy as np


def label_smoothing(targets: np.ndarray, num_classes: int, eps: float = 0.1) -> np.ndarray:
    """Label smoothing."""
    ...
