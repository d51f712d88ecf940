import numpy as np


def adaboost_round(weights: np.ndarray, y: np.ndarray, h: np.ndarray) -> tuple[float, np.ndarray]:
    """One round of AdaBoost."""
    ...
