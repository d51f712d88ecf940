import numpy as np


def split_gain(g: np.ndarray, h: np.ndarray, left: np.ndarray, lam: float = 1.0, gamma: float = 0.0) -> float:
    """Gain of a split in XGBoost."""
    ...
