import numpy as np


def _softplus(v):
    return np.maximum(v, 0) + np.log1p(np.exp(-np.abs(v)))


def bce_with_logits(logits, targets, pos_weight=1.0):
    z = logits.reshape(len(logits), -1)
    shifted = z - z.max(axis=1, keepdims=True)
    logp = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return -(pos_weight * targets.reshape(z.shape) * logp).sum(axis=1).mean()
