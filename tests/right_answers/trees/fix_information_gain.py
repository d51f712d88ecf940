import numpy as np


def _entropy(y):
    _, counts = np.unique(y, return_counts=True)
    p = counts / max(1, len(y))
    return -np.sum(p * np.log2(p))


def information_gain(y: np.ndarray, left_mask: np.ndarray) -> float:
    left, right = y[left_mask], y[~left_mask]
    share = len(left) / len(y)
    return float(_entropy(y) - share * _entropy(left) - (1 - share) * _entropy(right))
