import numpy as np


def epsilon_insensitive_loss(y_true, y_pred, epsilon=0.1):
    above = y_true - y_pred - epsilon
    below = y_pred - y_true - epsilon
    return np.maximum(np.maximum(above, below), 0).sum() / len(y_true)
