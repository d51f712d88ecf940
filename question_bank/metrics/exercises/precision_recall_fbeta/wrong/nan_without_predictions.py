import numpy as np


def precision_recall_fbeta(y_true, y_pred, beta=1.0):
    y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
    tp = float(((y_true == 1) & (y_pred == 1)).sum())
    predicted, actual = int((y_pred == 1).sum()), int((y_true == 1).sum())
    precision, recall = np.float64(tp) / predicted, np.float64(tp) / actual
    f_beta = (1 + beta**2) * precision * recall / (beta**2 * precision + recall)
    return precision, recall, f_beta
