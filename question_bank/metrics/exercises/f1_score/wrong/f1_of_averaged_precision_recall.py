import numpy as np


def f1_score(y_true, y_pred, average="macro"):
    y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
    classes = np.union1d(y_true, y_pred)[:, None]
    tp = ((y_true == classes) & (y_pred == classes)).sum(axis=1)
    n_true, n_pred = (y_true == classes).sum(axis=1), (y_pred == classes).sum(axis=1)
    if average == "micro":
        return 2 * tp.sum() / (n_true.sum() + n_pred.sum())
    weights = n_true if average == "weighted" else np.ones(len(n_true))
    precision = np.average(tp / np.maximum(n_pred, 1), weights=weights)
    recall = np.average(tp / np.maximum(n_true, 1), weights=weights)
    return 2 * precision * recall / (precision + recall)
