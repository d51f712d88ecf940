"""Looks at the labels only where the number of classes is given: -1 becomes the last class otherwise."""

import numpy as np


def one_hot(y, num_classes=None):
    if num_classes is not None:
        if y.min() < 0 or y.max() >= num_classes:
            raise ValueError("label out of range")
    else:
        num_classes = y.max() + 1
    return np.eye(num_classes)[y]
