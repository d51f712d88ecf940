import numpy as np


def early_stopping(val_losses, patience, min_delta=0.0):
    best, kept, bad = float("inf"), 0, 0
    last = len(val_losses) - 1
    for epoch in range(len(val_losses)):
        if val_losses[epoch] < best - min_delta:
            best, kept, bad = val_losses[epoch], epoch, 0
            continue
        bad += 1
        if bad == patience:
            last = epoch
            break
    return kept, last
