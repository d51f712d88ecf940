import numpy as np


def topk_accuracy(y_true, scores, k=5):
    hits = 0
    for label, row in zip(y_true, scores, strict=True):
        better = np.sum(row > row[label]) + np.sum(row[:label] == row[label])
        hits += better < k
    return float(hits / len(scores))
