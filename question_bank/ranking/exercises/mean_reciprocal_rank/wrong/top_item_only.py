import numpy as np


def mean_reciprocal_rank(relevance_lists):
    reciprocals = []
    for relevance in relevance_lists:
        reciprocals.append(1.0 if relevance[0] > 0 else 0.0)
    return float(np.mean(reciprocals))
