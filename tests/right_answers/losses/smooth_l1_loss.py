import numpy as np


def smooth_l1_loss(y_pred, y_true, beta=1.0):
    d = np.subtract(y_pred, y_true, dtype=float)
    inside = np.minimum(np.abs(d), beta)
    loss = inside * (np.abs(d) - inside / 2) / beta
    return float(loss.mean()), np.clip(d / beta, -1, 1) / d.size
