import numpy as np


def top_p_sample(probs, p, u):
    out = np.zeros(len(probs), dtype=int)
    for n, row in enumerate(probs):
        order = np.lexsort((np.arange(len(row)), -row))
        sums = np.cumsum(row[order])
        size = min(int(np.searchsorted(sums, p, side="left")) + 1, len(row))
        kept = row[order[:size]]
        out[n] = order[:size][int(np.searchsorted(np.cumsum(kept) / kept.sum(), u[n], side="right"))]
    return out
