import numpy as np


def reduce_lr_on_plateau(losses, lr, factor=0.1, patience=10, min_delta=0.0):
    best, bad = np.inf, 0
    rates = np.empty(len(losses))
    for epoch, loss in enumerate(losses):
        if loss < best * (1 - min_delta):
            best, bad = loss, 0
        else:
            bad += 1
        if bad > patience:
            lr, bad = lr * factor, 0
        rates[epoch] = lr
    return rates
