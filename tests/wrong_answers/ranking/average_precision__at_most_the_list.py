"""Not more relevant items than the list is long, as in AP@k of some libraries."""

import numpy as np


def average_precision(relevance, n_relevant=None):
    total = relevance.sum() if n_relevant is None else min(n_relevant, len(relevance))
    if total == 0:
        return 0.0
    precision = np.cumsum(relevance) / np.arange(1, len(relevance) + 1)
    return float((precision * relevance).sum() / total)
