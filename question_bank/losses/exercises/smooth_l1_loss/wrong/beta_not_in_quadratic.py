import numpy as np


def smooth_l1_loss(y_pred, y_true, beta=1.0):
    d = y_pred - y_true
    size = np.abs(d)
    per_element = np.where(size < beta, 0.5 * d**2, size - 0.5 * beta)
    gradient = np.where(size < beta, d, np.sign(d)) / d.size
    return per_element.mean(), gradient
