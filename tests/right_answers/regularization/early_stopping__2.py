import math

import numpy as np


def early_stopping(val_losses, patience, min_delta=0.0):
    best, best_epoch, last_good = math.inf, 0, -1
    for epoch, loss in enumerate(val_losses):
        if loss < best - min_delta:
            best, best_epoch, last_good = loss, epoch, epoch
        elif epoch - last_good >= patience:
            return [best_epoch, epoch]
    return [best_epoch, np.size(val_losses) - 1]
