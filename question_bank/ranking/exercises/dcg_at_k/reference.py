import numpy as np


def dcg_at_k(relevance, k=None, exponential=False):
    top = np.asarray(relevance, dtype=float)[:k]
    gains = 2**top - 1 if exponential else top
    return (gains / np.log2(np.arange(2, len(top) + 2))).sum()
