import numpy as np


def precision_recall_fbeta(y_true, y_pred, beta=1.0):
    def ratio(top, bottom):
        return float(top / bottom) if bottom else 0.0

    hits = np.sum(y_true * y_pred)
    precision = ratio(hits, np.sum(y_pred))
    recall = ratio(hits, np.sum(y_true))
    weight = beta * beta
    f_beta = ratio((1 + weight) * precision * recall, weight * precision + recall)
    return precision, recall, f_beta
