import numpy as np


def mean_reciprocal_rank(relevance_lists):
    reciprocals = []
    for relevance in relevance_lists:
        hits = np.flatnonzero(relevance)
        reciprocals.append(1 / (hits[0] + 1) if len(hits) else 0.0)
    return float(np.mean(reciprocals))
