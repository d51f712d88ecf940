import numpy as np


def early_stopping(val_losses, patience, min_delta=0.0):
    best, best_epoch, bad = np.inf, 0, 0
    for epoch, loss in enumerate(val_losses):
        if loss < best * (1 - min_delta):
            best, best_epoch, bad = loss, epoch, 0
        else:
            bad += 1
        if bad >= patience:
            return best_epoch, epoch
    return best_epoch, len(val_losses) - 1
