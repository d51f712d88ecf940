import numpy as np


def roc_auc(y_true, scores):
    _, place, counts = np.unique(scores, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[place]
    positives = int(np.sum(y_true))
    negatives = len(y_true) - positives
    if positives * negatives == 0:
        return np.nan
    return (np.dot(ranks, y_true) - positives * (positives + 1) / 2) / (positives * negatives)
