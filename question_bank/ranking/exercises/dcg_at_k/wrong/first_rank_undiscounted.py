import numpy as np


def dcg_at_k(relevance, k=None, exponential=False):
    top = np.asarray(relevance, dtype=float)[:k]
    gains = 2**top - 1 if exponential else top
    return (gains / np.maximum(1.0, np.log2(np.arange(1, len(top) + 1)))).sum()
