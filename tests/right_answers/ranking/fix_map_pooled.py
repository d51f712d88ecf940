import numpy as np


def mean_average_precision(relevance_lists):
    """Mean over the queries of average precision."""
    averages = []
    for relevance in relevance_lists:
        relevance = np.asarray(relevance)
        at_rank = np.cumsum(relevance) / np.arange(1, len(relevance) + 1)
        hits = at_rank[relevance > 0]
        averages.append(hits.mean() if hits.size else 0.0)
    return float(np.mean(averages))
