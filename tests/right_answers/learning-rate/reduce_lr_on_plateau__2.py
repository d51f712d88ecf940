import math

import numpy as np


def reduce_lr_on_plateau(losses, lr, factor=0.1, patience=10, min_delta=0.0):
    multipliers = np.ones(len(losses))
    best, bad = math.inf, 0
    for epoch, loss in enumerate(losses):
        if loss < best - min_delta:
            best, bad = loss, 0
        elif bad == patience:
            multipliers[epoch] = factor
            bad = 0
        else:
            bad += 1
    return lr * np.cumprod(multipliers)
