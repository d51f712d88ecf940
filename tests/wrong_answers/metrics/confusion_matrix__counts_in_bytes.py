"""Counts in uint8, which wrap at 256."""

import numpy as np


def confusion_matrix(y_true, y_pred, num_classes):
    matrix = np.zeros((num_classes, num_classes), dtype=np.uint8)
    np.add.at(matrix, (y_true, y_pred), 1)
    return matrix
