import numpy as np


def average_precision(relevance, n_relevant=None):
    relevance = np.asarray(relevance, dtype=float)
    total = relevance.sum() if n_relevant is None else min(n_relevant, len(relevance))
    if not total:
        return 0.0
    precision = np.cumsum(relevance) / np.arange(1, len(relevance) + 1)
    return (precision * relevance).sum() / total
