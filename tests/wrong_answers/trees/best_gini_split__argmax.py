"""The first of exactly equal gains, by argmax over class counts."""

import numpy as np


def best_gini_split(x, y):
    order = np.argsort(x, kind="stable")
    x, y = x[order], y[order]
    hot = np.eye(y.max() + 1)[y]
    left = hot.cumsum(0)[:-1]
    right = hot.sum(0) - left
    n_l, n_r = left.sum(1), right.sum(1)
    n = len(y)
    impurity = n_l / n * (1 - (left**2).sum(1) / n_l**2) + n_r / n * (1 - (right**2).sum(1) / n_r**2)
    gain = np.where(x[1:] > x[:-1], 1 - (hot.mean(0) ** 2).sum() - impurity, -1.0)
    i = gain.argmax()
    return ((x[i] + x[i + 1]) / 2, gain[i]) if gain[i] > 1e-12 else (float("nan"), 0.0)
