import numpy as np


def epsilon_insensitive_loss(y_true, y_pred, epsilon=0.1):
    r = np.subtract(y_true, y_pred, dtype=float)
    beyond = r - np.clip(r, -epsilon, epsilon)
    return float(np.abs(beyond).mean())
