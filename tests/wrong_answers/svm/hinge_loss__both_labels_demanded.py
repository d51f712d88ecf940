"""Refuses a batch in which one of the labels does not occur."""

import numpy as np


def hinge_loss(y, scores):
    if not np.array_equal(np.unique(y), [-1, 1]):
        raise ValueError("labels must be -1 and +1")
    return float(np.maximum(0, 1 - y * scores).mean())
