import numpy as np


def early_stopping(val_losses, patience, min_delta=0.0):
    """The epoch whose weights are kept and the last epoch that was run."""
    previous, bad = np.inf, 0
    for epoch, loss in enumerate(val_losses):
        bad = 0 if loss < previous - min_delta else bad + 1
        previous = loss
        if bad >= patience:
            return epoch, epoch
    return len(val_losses) - 1, len(val_losses) - 1
