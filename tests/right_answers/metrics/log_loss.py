import numpy as np


def log_loss(y_true, y_prob, eps=1e-15):
    chosen = np.take_along_axis(y_prob, np.asarray(y_true)[:, None], axis=1)
    return -float(np.log(np.minimum(np.maximum(chosen, eps), 1 - eps)).mean())
