import numpy as np


def _entropy(counts):
    p = counts[counts > 0] / counts.sum()
    return float(-(p * np.log(p)).sum())


def gain_ratio(y, x):
    _, branch = np.unique(x, return_inverse=True)
    _, label = np.unique(y, return_inverse=True)
    if branch.max() == 0:
        return 0.0
    table = np.zeros((branch.max() + 1, label.max() + 1))
    np.add.at(table, (branch, label), 1)
    split = _entropy(table.sum(axis=1))
    # mutual information = H(x) + H(y) - H(x, y)
    gain = split + _entropy(table.sum(axis=0)) - _entropy(table.ravel())
    return gain / split
