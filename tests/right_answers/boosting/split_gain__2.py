import numpy as np


def split_gain(g, h, left, lam=1.0, gamma=0.0):
    def objective(a, b):
        w = -np.sum(a) / (np.sum(b) + lam)
        return np.sum(a) * w + 0.5 * (np.sum(b) + lam) * w * w + gamma

    right = np.logical_not(left)
    return objective(g, h) - objective(g[left], h[left]) - objective(g[right], h[right])
