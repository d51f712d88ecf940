import numpy as np


def precision_recall_fbeta(y_true, y_pred, beta=1.0):
    y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
    tp = float(((y_true == 1) & (y_pred == 1)).sum())
    actual, predicted = int((y_pred == 1).sum()), int((y_true == 1).sum())
    precision = tp / predicted if predicted else 0.0
    recall = tp / actual if actual else 0.0
    weighted = beta**2 * precision + recall
    f_beta = (1 + beta**2) * precision * recall / weighted if weighted else 0.0
    return precision, recall, f_beta
