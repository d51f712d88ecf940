import math

import numpy as np


def best_gini_split(x, y):
    def gini(labels):
        _, counts = np.unique(labels, return_counts=True)
        return 1 - np.sum(counts**2) / len(labels) ** 2

    values = np.unique(x)
    thresholds = values[:-1] + np.diff(values) / 2
    gains = []
    for t in thresholds:
        left, right = y[x <= t], y[x > t]
        gains.append(gini(y) - (len(left) * gini(left) + len(right) * gini(right)) / len(y))
    if not gains or max(gains) < 1e-12:
        return [math.nan, 0]
    best = max(gains)
    first = next(i for i, gain in enumerate(gains) if gain > best - 1e-12)
    return [thresholds[first], best]
