import numpy as np


def _entropy(y):
    if len(y) == 0:
        return 0.0
    _, counts = np.unique(y, return_counts=True)
    p = counts / len(y)
    return -np.sum(p * np.log2(p))


def information_gain(y: np.ndarray, left_mask: np.ndarray) -> float:
    left, right = y[left_mask], y[~left_mask]
    children = (_entropy(left) + _entropy(right)) / 2
    return float(_entropy(y) - children)
