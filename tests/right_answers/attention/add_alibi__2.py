import numpy as np


def add_alibi(scores):
    heads, length, _ = scores.shape
    out = np.array(scores, copy=True)
    for h in range(heads):
        for i in range(length):
            for j in range(length):
                if j > i:
                    out[h, i, j] = -np.inf
                else:
                    out[h, i, j] -= (i - j) / 2.0 ** (8.0 * (h + 1) / heads)
    return out
