import numpy as np


def gini_impurity(y: np.ndarray) -> float:
    _, counts = np.unique(y, return_counts=True)
    return float(1.0 - np.sum(counts.astype(float) ** 2))
