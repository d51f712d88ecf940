import numpy as np


def roc_auc(y_true: np.ndarray, scores: np.ndarray) -> float:
    """Probability that a random positive scores above a random negative."""
    y_true = np.asarray(y_true)
    positives = int((y_true == 1).sum())
    negatives = len(y_true) - positives
    if not positives or not negatives:
        return float("nan")
    ranks = np.empty(len(y_true))
    ranks[np.argsort(scores, kind="stable")] = np.arange(1, len(y_true) + 1)
    return (ranks[y_true == 1].sum() - positives * (positives + 1) / 2) / (positives * negatives)
