import numpy as np


def label_smoothing(targets, num_classes, eps=0.1):
    low = eps / num_classes
    return np.where(np.arange(num_classes) == targets[:, None], 1 - eps + low, low)
