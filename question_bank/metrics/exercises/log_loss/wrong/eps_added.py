import numpy as np


def log_loss(y_true, y_prob, eps=1e-15):
    picked = y_prob[np.arange(len(y_true)), y_true]
    return -np.log(picked + eps).mean()
