import numpy as np


def _softplus(v):
    return np.maximum(v, 0) + np.log1p(np.exp(-np.abs(v)))


def focal_loss(logits, targets, alpha=0.25, gamma=2.0):
    u = np.where(targets == 1, logits, -logits)
    alpha_t = np.where(targets == 1, alpha, 1 - alpha)
    modulation = np.exp(-gamma * _softplus(logits))
    return (alpha_t * modulation * _softplus(-u)).mean()
