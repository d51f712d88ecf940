import numpy as np


def bootstrap_interval(x, indices, level=0.95):
    means = np.array([np.mean(x[row]) for row in indices])
    low, high = np.percentile(means, [50 * (1 - level), 50 * (1 + level)])
    return low, high
