import numpy as np


def average_precision(relevance, n_relevant=None):
    ranks = np.flatnonzero(relevance) + 1
    total = len(ranks) if n_relevant is None else n_relevant
    if total == 0:
        return 0.0
    return float(np.sum(np.arange(1, len(ranks) + 1) / ranks) / total)
