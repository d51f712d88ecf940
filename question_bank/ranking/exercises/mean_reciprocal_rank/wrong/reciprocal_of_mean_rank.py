import numpy as np


def mean_reciprocal_rank(relevance_lists):
    ranks = []
    for relevance in relevance_lists:
        hits = np.flatnonzero(np.asarray(relevance) > 0)
        ranks.append(hits[0] + 1 if len(hits) else len(relevance) + 1)
    return float(1 / np.mean(ranks))
