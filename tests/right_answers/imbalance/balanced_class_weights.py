import numpy as np


def balanced_class_weights(y):
    labels = sorted(set(np.asarray(y).tolist()))
    counts = np.array([np.count_nonzero(y == label) for label in labels])
    return np.array(labels), len(y) / (len(labels) * counts)
