import numpy as np


def dcg_at_k(relevance, k=None, exponential=False):
    total = 0.0
    for rank, grade in enumerate(np.asarray(relevance, dtype=float), start=1):
        if k is not None and rank > k:
            break
        total += (2**grade - 1 if exponential else grade) / np.log2(rank + 1)
    return float(total)
