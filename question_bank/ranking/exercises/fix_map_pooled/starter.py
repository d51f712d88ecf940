import numpy as np


def mean_average_precision(relevance_lists: list[np.ndarray]) -> float:
    """Mean over the queries of average precision."""
    precisions = []
    for relevance in relevance_lists:
        relevance = np.asarray(relevance)
        at_rank = np.cumsum(relevance) / np.arange(1, len(relevance) + 1)
        precisions.extend(at_rank[relevance > 0])
    return float(np.mean(precisions)) if precisions else 0.0
