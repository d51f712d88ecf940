import numpy as np


def one_hot(y, num_classes=None):
    labels = [int(label) for label in y]
    k = max(labels) + 1 if num_classes is None else num_classes
    rows = []
    for label in labels:
        if label not in range(k):
            raise ValueError(label)
        rows.append([0.0] * label + [1.0] + [0.0] * (k - label - 1))
    return np.array(rows)
