"""Subtracts in uint8: 256 - d squares to d * d again where d is below 16."""

import numpy as np


def mse_loss(y_pred, y_true, reduction="mean"):
    if y_pred.shape != y_true.shape:
        raise ValueError("shapes differ")
    squares = (y_pred - y_true) ** 2
    return squares if reduction == "none" else float(getattr(squares, reduction)())
