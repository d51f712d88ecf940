import numpy as np


def focal_loss(logits, targets, alpha=0.25, gamma=2.0):
    p = 1 / (1 + np.exp(-np.clip(logits, -500, 500)))
    p_t = np.clip(np.where(targets == 1, p, 1 - p), 1e-7, 1 - 1e-7)
    alpha_t = np.where(targets == 1, alpha, 1 - alpha)
    return (-alpha_t * (1 - p_t) ** gamma * np.log(p_t)).mean()
