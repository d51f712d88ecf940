import numpy as np


def _entropy(y):
    if len(y) == 0:
        return 0.0
    _, counts = np.unique(y, return_counts=True)
    p = counts / len(y)
    return -np.sum(p * np.log(p))


def information_gain(y: np.ndarray, left_mask: np.ndarray) -> float:
    left, right = y[left_mask], y[~left_mask]
    children = (len(left) * _entropy(left) + len(right) * _entropy(right)) / len(y)
    return float(_entropy(y) - children)
