import numpy as np


def hinge_loss(y, scores):
    y = np.asarray(y, dtype=float)
    if not np.all(np.abs(y) == 1):
        raise ValueError("labels have to be -1 or +1")
    slack = 1 - y * np.asarray(scores, dtype=float)
    return float(slack[slack > 0].sum() / y.size)
