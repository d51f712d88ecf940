import numpy as np


def masked_weights(scores, lengths):
    out = np.zeros_like(scores)
    for b, length in enumerate(lengths):
        for i in range(scores.shape[1]):
            end = min(i + 1, int(length))
            if end:
                row = scores[b, i, :end]
                e = np.exp(row - row.max())
                out[b, i, :end] = e / e.sum()
    return out
