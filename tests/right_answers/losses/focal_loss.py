import numpy as np


def focal_loss(logits, targets, alpha=0.25, gamma=2.0):
    labels = np.asarray(targets).astype(bool)
    margin = np.where(labels, 1.0, -1.0) * np.asarray(logits, dtype=float)
    log_right = -np.logaddexp(0.0, -margin)
    log_wrong = -np.logaddexp(0.0, margin)
    weight = np.where(labels, alpha, 1 - alpha)
    return float(-(weight * np.exp(gamma * log_wrong) * log_right).mean())
