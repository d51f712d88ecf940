import numpy as np


def roc_auc(y_true, scores):
    positive, negative = scores[y_true == 1], np.sort(scores[y_true == 0])
    if len(positive) == 0 or len(negative) == 0:
        return float("nan")
    below = np.searchsorted(negative, positive, side="left")
    not_above = np.searchsorted(negative, positive, side="right")
    return float((below + not_above).sum() / (2 * len(positive) * len(negative)))
