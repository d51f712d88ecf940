import numpy as np


def _softplus(v):
    return np.maximum(v, 0) + np.log1p(np.exp(-np.abs(v)))


def bce_with_logits(logits, targets, pos_weight=1.0):
    p = np.clip(np.exp(-_softplus(-logits)), 1e-7, 1 - 1e-7)
    per_element = -(pos_weight * targets * np.log(p) + (1 - targets) * np.log(1 - p))
    return per_element.mean()
