import numpy as np


def f1_score(y_true, y_pred, average="macro"):
    y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
    classes = np.unique(y_true)[:, None]
    tp = ((y_true == classes) & (y_pred == classes)).sum(axis=1)
    n_true, n_pred = (y_true == classes).sum(axis=1), (y_pred == classes).sum(axis=1)
    if average == "micro":
        return 2 * tp.sum() / (n_true.sum() + n_pred.sum())
    f1 = 2 * tp / (n_true + n_pred)
    return (f1 * n_true).sum() / n_true.sum() if average == "weighted" else f1.mean()
