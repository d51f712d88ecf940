import numpy as np


def smooth_l1_loss(y_pred, y_true, beta=1.0):
    d = y_pred - y_true
    size = np.abs(d)
    per_element = np.where(size < beta, 0.5 * d**2 / beta, size - 0.5 * beta)
    gradient = -np.clip(d / beta, -1, 1) / d.size
    return per_element.mean(), gradient
