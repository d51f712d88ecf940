import numpy as np


def roc_curve(y_true, scores):
    thresholds = np.concatenate([[np.inf], np.unique(scores)[::-1]])
    flagged = scores[None, :] >= thresholds[:, None]
    tpr = flagged[:, y_true == 1].mean(axis=1)
    fpr = flagged[:, y_true == 0].mean(axis=1)
    return fpr, tpr, thresholds
