import numpy as np


def early_stopping(val_losses, patience, min_delta=0.0):
    """The epoch whose weights are kept and the last epoch that was run."""
    best, best_epoch, bad = np.inf, 0, 0
    for epoch, loss in enumerate(val_losses):
        if loss < best - min_delta:
            best, best_epoch, bad = loss, epoch, 0
        else:
            bad += 1
            best = loss
        if bad >= patience:
            return best_epoch, epoch
    return best_epoch, len(val_losses) - 1
