import numpy as np


def roc_auc(y_true, scores):
    """Probability that a random positive scores above a random negative."""
    y_true = np.asarray(y_true)
    positives = int((y_true == 1).sum())
    negatives = len(y_true) - positives
    if not positives or not negatives:
        return float("nan")
    _, group, size = np.unique(scores, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(size) - (size - 1) / 2)[group]
    return (ranks[y_true == 1].sum() - positives * (positives + 1) / 2) / (positives * negatives)
