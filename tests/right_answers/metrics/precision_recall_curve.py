import numpy as np


def precision_recall_curve(y_true, scores):
    thresholds = np.array(sorted(set(scores.tolist())))
    positives = np.sum(y_true)
    precision, recall = [], []
    for threshold in thresholds:
        flagged = y_true[scores >= threshold]
        precision.append(flagged.mean())
        recall.append(flagged.sum() / positives)
    return np.array([*precision, 1.0]), np.array([*recall, 0.0]), thresholds
