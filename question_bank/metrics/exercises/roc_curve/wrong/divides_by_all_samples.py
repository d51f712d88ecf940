import numpy as np


def roc_curve(y_true, scores):
    y_true, scores = np.asarray(y_true), np.asarray(scores)
    thresholds = np.concatenate([[np.inf], np.unique(scores)[::-1]])
    tpr = (scores[y_true == 1] >= thresholds[:, None]).sum(axis=1) / len(scores)
    fpr = (scores[y_true == 0] >= thresholds[:, None]).sum(axis=1) / len(scores)
    return fpr, tpr, thresholds
