import numpy as np


def f1_score(y_true, y_pred, average="macro"):
    if average == "micro":
        return float(np.mean(y_true == y_pred))
    scores, sizes = [], []
    for label in np.union1d(y_true, y_pred):
        actual, predicted = y_true == label, y_pred == label
        hits = np.count_nonzero(actual & predicted)
        scores.append(2 * hits / (actual.sum() + predicted.sum()))
        sizes.append(actual.sum())
    return float(np.average(scores, weights=sizes if average == "weighted" else None))
