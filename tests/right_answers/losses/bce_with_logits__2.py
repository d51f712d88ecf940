import numpy as np


def bce_with_logits(logits, targets, pos_weight=1.0):
    extra = 1 + (np.asarray(pos_weight) - 1) * targets
    costs = (1 - targets) * logits + extra * np.logaddexp(0, -np.asarray(logits, dtype=np.float64))
    return costs.sum() / costs.size
