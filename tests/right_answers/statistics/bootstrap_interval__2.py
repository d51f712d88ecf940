import numpy as np


def bootstrap_interval(x, indices, level=0.95):
    means = np.sort(np.take(x, indices).sum(axis=1) / indices.shape[1])
    at = np.array([(1 - level) / 2, (1 + level) / 2]) * (len(means) - 1)
    ends = np.interp(at, np.arange(len(means)), means)
    return ends[0], ends[1]
