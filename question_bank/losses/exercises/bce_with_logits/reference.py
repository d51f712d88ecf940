import numpy as np


def _softplus(v):
    return np.maximum(v, 0) + np.log1p(np.exp(-np.abs(v)))


def bce_with_logits(logits, targets, pos_weight=1.0):
    per_element = pos_weight * targets * _softplus(-logits) + (1 - targets) * _softplus(logits)
    return per_element.mean()
