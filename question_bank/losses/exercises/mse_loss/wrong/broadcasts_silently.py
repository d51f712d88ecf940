import numpy as np


def mse_loss(y_pred, y_true, reduction="mean"):
    squares = (np.asarray(y_pred, dtype=float) - np.asarray(y_true, dtype=float)) ** 2
    if reduction == "none":
        return squares
    return squares.sum() if reduction == "sum" else squares.mean()
