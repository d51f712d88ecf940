import numpy as np


def bce_with_logits(logits, targets, pos_weight=1.0):
    z = np.asarray(logits, dtype=float)
    y = np.asarray(targets, dtype=float)
    cost_if_positive = np.maximum(-z, 0) + np.log1p(np.exp(-np.abs(z)))
    cost_if_negative = cost_if_positive + z
    return float(np.average(pos_weight * y * cost_if_positive + (1 - y) * cost_if_negative))
