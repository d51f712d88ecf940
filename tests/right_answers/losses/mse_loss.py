import numpy as np


def mse_loss(y_pred, y_true, reduction="mean"):
    p, t = np.array(y_pred, dtype=np.float64), np.array(y_true, dtype=np.float64)
    if p.shape != t.shape:
        raise ValueError(f"shapes differ: {p.shape} and {t.shape}")
    squares = np.square(p - t)
    if reduction == "none":
        return squares
    total = float(squares.sum())
    return total if reduction == "sum" else total / squares.size
