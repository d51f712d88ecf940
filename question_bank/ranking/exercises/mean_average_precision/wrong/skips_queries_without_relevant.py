import numpy as np


def _average_precision(relevance):
    relevance = np.asarray(relevance, dtype=float)
    if not relevance.any():
        return 0.0
    precision = np.cumsum(relevance) / np.arange(1, len(relevance) + 1)
    return (precision * relevance).sum() / relevance.sum()


def mean_average_precision(relevance_lists):
    return float(np.mean([_average_precision(r) for r in relevance_lists if np.any(r)]))
