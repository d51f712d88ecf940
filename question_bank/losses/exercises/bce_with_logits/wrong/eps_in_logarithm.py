import numpy as np


def bce_with_logits(logits, targets, pos_weight=1.0):
    p = 1 / (1 + np.exp(-np.clip(logits, -500, 500)))
    return -(pos_weight * targets * np.log(p + 1e-12) + (1 - targets) * np.log(1 - p + 1e-12)).mean()
