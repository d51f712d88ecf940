import numpy as np


def bce_with_logits(logits, targets, pos_weight=1.0):
    log_p = -np.logaddexp(0.0, -logits)
    log_not_p = -np.logaddexp(0.0, logits)
    return -(pos_weight * targets * log_p + (1 - targets) * log_not_p).mean()
