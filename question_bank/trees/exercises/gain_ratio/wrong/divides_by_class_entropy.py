import numpy as np


def _entropy(values):
    _, counts = np.unique(values, return_counts=True)
    p = counts / len(values)
    return -np.sum(p * np.log(p))


def gain_ratio(y: np.ndarray, x: np.ndarray) -> float:
    branches = np.unique(x)
    if len(branches) == 1:
        return 0.0
    gain = _entropy(y)
    for value in branches:
        branch = y[x == value]
        gain -= len(branch) / len(y) * _entropy(branch)
    return float(gain / _entropy(y))
