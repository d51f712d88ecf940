import numpy as np


def bootstrap_interval(x, indices, level=0.95):
    means = x[indices].mean(axis=1)
    tail = 0.025
    return np.quantile(means, tail), np.quantile(means, 1 - tail)
