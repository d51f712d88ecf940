import numpy as np


def best_gini_split(x: np.ndarray, y: np.ndarray) -> tuple[float, float]:
    """Threshold and weighted Gini decrease of the best binary split."""
    ...
