import numpy as np


def mse_loss(y_pred, y_true, reduction="mean"):
    if np.shape(y_pred) != np.shape(y_true):
        raise ValueError("shapes differ")
    difference = np.subtract(y_pred, y_true, dtype=np.float64)
    if reduction == "none":
        return np.abs(difference) ** 2
    squared_norm = np.linalg.norm(difference.ravel()) ** 2
    return squared_norm if reduction == "sum" else squared_norm / difference.size
