import numpy as np


def precision_recall_curve(y_true, scores):
    thresholds, place, flagged = np.unique(scores, return_inverse=True, return_counts=True)
    hits = np.bincount(place, weights=y_true)
    tp = np.cumsum(hits[::-1])[::-1]
    count = np.cumsum(flagged[::-1])[::-1]
    return np.append(tp / count, 1), np.append(tp / tp[0], 0), thresholds
