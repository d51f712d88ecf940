"""min_delta as a share of the best loss."""

import numpy as np


def reduce_lr_on_plateau(losses, lr, factor=0.1, patience=10, min_delta=0.0):
    best, bad, rates = float("inf"), 0, []
    for loss in losses:
        if loss < best * (1 - min_delta):
            best, bad = loss, 0
        else:
            bad += 1
            if bad > patience:
                lr, bad = lr * factor, 0
        rates.append(lr)
    return np.array(rates)
