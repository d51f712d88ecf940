import numpy as np


def mse_loss(y_pred, y_true, reduction="mean"):
    if np.shape(y_pred) != np.shape(y_true):
        raise ValueError(f"shapes differ: {np.shape(y_pred)} and {np.shape(y_true)}")
    squares = (np.asarray(y_pred, dtype=float) - np.asarray(y_true, dtype=float)) ** 2
    if reduction == "none":
        return squares
    return squares.sum() if reduction == "sum" else squares.mean()
