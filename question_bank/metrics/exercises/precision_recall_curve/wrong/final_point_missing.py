import numpy as np


def precision_recall_curve(y_true, scores):
    y_true, scores = np.asarray(y_true), np.asarray(scores)
    thresholds = np.unique(scores)
    above = scores >= thresholds[:, None]
    tp = (above & (y_true == 1)).sum(axis=1)
    precision = tp / above.sum(axis=1)
    recall = tp / (y_true == 1).sum()
    return precision, recall, thresholds
