import numpy as np


def log_loss(y_true, y_prob, eps=1e-15):
    p = np.clip(y_prob, eps, 1 - eps)
    p = p / p.sum(axis=1, keepdims=True)
    return -np.log(p[np.arange(len(y_true)), y_true]).mean()
