import numpy as np


def precision_recall_fbeta(y_true, y_pred, beta=1.0):
    tp = int(np.sum((y_true == 1) & (y_pred == 1)))
    fp = int(np.sum((y_true == 0) & (y_pred == 1)))
    fn = int(np.sum((y_true == 1) & (y_pred == 0)))
    if tp == 0:
        return [0, 0, 0]
    f = (1 + beta**2) * tp / ((1 + beta**2) * tp + beta**2 * fn + fp)
    return [tp / (tp + fp), tp / (tp + fn), f]
