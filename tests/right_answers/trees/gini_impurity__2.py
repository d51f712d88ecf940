import numpy as np


def gini_impurity(y):
    if y.size == 0:
        return 0
    _, counts = np.unique(y, return_counts=True)
    p = counts / y.size
    return np.dot(p, 1 - p)
