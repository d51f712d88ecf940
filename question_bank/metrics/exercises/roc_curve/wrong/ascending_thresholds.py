import numpy as np


def roc_curve(y_true, scores):
    y_true, scores = np.asarray(y_true), np.asarray(scores)
    thresholds = np.concatenate([np.unique(scores), [np.inf]])
    tpr = (scores[y_true == 1] >= thresholds[:, None]).mean(axis=1)
    fpr = (scores[y_true == 0] >= thresholds[:, None]).mean(axis=1)
    return fpr, tpr, thresholds
