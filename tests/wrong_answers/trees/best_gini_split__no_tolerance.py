"""Equal gains compared exactly."""

import numpy as np


def gini(y):
    counts = np.bincount(y)
    return 1.0 - ((counts / counts.sum()) ** 2).sum()


def best_gini_split(x, y):
    order = np.argsort(x, kind="stable")
    x, y = x[order], y[order]
    best = (float("nan"), 0.0)
    for i in range(1, len(x)):
        if x[i] == x[i - 1]:
            continue
        gain = gini(y) - (i * gini(y[:i]) + (len(y) - i) * gini(y[i:])) / len(y)
        if gain > 1e-12 and gain > best[1]:
            best = ((x[i] + x[i - 1]) / 2, gain)
    return best
