import numpy as np


def _entropy(y):
    _, counts = np.unique(y, return_counts=True)
    p = counts / max(1, len(y))
    return -np.sum(p * np.log(p))


def information_gain(y: np.ndarray, left_mask: np.ndarray) -> float:
    left, right = y[left_mask], y[~left_mask]
    return float(_entropy(y) - 0.5 * _entropy(left) - 0.5 * _entropy(right))
