import numpy as np


def early_stopping(val_losses, patience, min_delta=0.0):
    best_epoch, best, epoch = 0, np.inf, -1
    bad = 0
    for epoch, loss in enumerate(val_losses):
        improved = loss < best - min_delta
        bad = 0 if improved else bad + 1
        if improved:
            best_epoch, best = epoch, loss
        if bad >= patience:
            return best_epoch, epoch
    return best_epoch, epoch
