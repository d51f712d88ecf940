import numpy as np


def dcg_at_k(relevance, k=None, exponential=False):
    """DCG of a ranked list, cut at k."""
    top = np.asarray(relevance, dtype=float)[:k]
    gains = 2**top - 1 if exponential else top
    return float(gains @ (1 / np.log2(np.arange(len(top)) + 2)))
