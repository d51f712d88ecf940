import numpy as np


def _gini(y):
    _, counts = np.unique(y, return_counts=True)
    return 1.0 - np.sum((counts / len(y)) ** 2)


def best_gini_split(x: np.ndarray, y: np.ndarray) -> tuple[float, float]:
    order = np.argsort(x, kind="stable")
    x, y = x[order], y[order]
    best_threshold, best_gain = float("nan"), 0.0
    for i in range(1, len(x)):
        share = i / len(x)
        gain = _gini(y) - share * _gini(y[:i]) - (1.0 - share) * _gini(y[i:])
        if gain > best_gain + 1e-12:
            best_threshold, best_gain = float((x[i - 1] + x[i]) / 2), float(gain)
    return best_threshold, best_gain
