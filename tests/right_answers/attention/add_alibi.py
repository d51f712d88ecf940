import numpy as np


def add_alibi(scores):
    n, t, _ = scores.shape
    start = 2 ** (-8 / n)
    out = np.empty_like(scores)
    for h in range(n):
        bias = np.arange(t)[None, :] - np.arange(t)[:, None]
        out[h] = np.where(np.tri(t, dtype=bool), scores[h] + start ** (h + 1) * bias, -np.inf)
    return out
