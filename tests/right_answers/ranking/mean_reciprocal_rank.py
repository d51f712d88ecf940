import numpy as np


def mean_reciprocal_rank(relevance_lists):
    total = 0.0
    for relevance in relevance_lists:
        places = np.flatnonzero(np.asarray(relevance) > 0)
        if places.size:
            total += 1 / (places[0] + 1)
    return total / len(relevance_lists)
