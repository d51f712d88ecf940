import numpy as np


def precision_recall_curve(y_true, scores):
    y_true, scores = np.asarray(y_true), np.asarray(scores)
    thresholds = np.unique(scores)
    above = scores >= thresholds[:, None]
    tp = (above & (y_true == 1)).sum(axis=1)
    precision = np.append(tp / above.sum(axis=1), 0.0)
    recall = np.append(tp / (y_true == 1).sum(), 0.0)
    return precision, recall, thresholds
