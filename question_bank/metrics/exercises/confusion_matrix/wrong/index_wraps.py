import numpy as np


def confusion_matrix(y_true, y_pred, num_classes):
    counts = np.bincount(y_true * num_classes + y_pred, minlength=num_classes**2)
    return counts[: num_classes**2].reshape(num_classes, num_classes)
