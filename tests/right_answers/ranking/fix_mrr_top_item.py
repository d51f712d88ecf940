import numpy as np


def mean_reciprocal_rank(relevance_lists):
    """Mean over the queries of 1 / rank of the first relevant item."""
    reciprocals = []
    for relevance in relevance_lists:
        ranks = np.arange(1, len(relevance) + 1)[np.asarray(relevance) > 0]
        reciprocals.append(1 / ranks[0] if len(ranks) else 0.0)
    return float(np.mean(reciprocals))
