import math

import numpy as np


def roc_curve(y_true, scores):
    order = np.argsort(scores)[::-1]
    ranked = scores[order]
    last = np.flatnonzero(np.append(ranked[1:] != ranked[:-1], True))
    tp = np.cumsum(y_true[order])[last]
    fp = last + 1 - tp
    tpr = np.concatenate([[0], tp / tp[-1]])
    fpr = np.concatenate([[0], fp / fp[-1]])
    return [fpr, tpr, np.concatenate([[math.inf], ranked[last]])]
