import numpy as np


def _gini(y):
    _, counts = np.unique(y, return_counts=True)
    return 1.0 - np.sum((counts / len(y)) ** 2)


def best_gini_split(x: np.ndarray, y: np.ndarray) -> tuple[float, float]:
    values = np.unique(x)
    best_threshold, best_gain = float("nan"), 0.0
    for threshold in (values[:-1] + values[1:]) / 2:
        left = x <= threshold
        share = left.mean()
        gain = _gini(y) - share * _gini(y[left]) - (1.0 - share) * _gini(y[~left])
        if gain > best_gain + 1e-12:
            best_threshold, best_gain = float(threshold), float(gain)
    return best_threshold, best_gain
