import math

import numpy as np


def information_gain(y, left_mask):
    def entropy(labels):
        _, counts = np.unique(labels, return_counts=True)
        p = counts / max(len(labels), 1)
        return -np.sum(p * np.log(p)) / math.log(2)

    share = np.mean(left_mask)
    return entropy(y) - share * entropy(y[left_mask]) - (1 - share) * entropy(y[~left_mask])
