import numpy as np


def confusion_matrix(y_true, y_pred, num_classes):
    counts = [[0] * num_classes for _ in range(num_classes)]
    for actual, predicted in zip(y_true, y_pred, strict=True):
        counts[actual][predicted] += 1
    return np.array(counts, dtype=np.int32)
