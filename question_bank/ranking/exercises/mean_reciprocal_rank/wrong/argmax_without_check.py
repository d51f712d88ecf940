import numpy as np


def mean_reciprocal_rank(relevance_lists):
    reciprocals = []
    for relevance in relevance_lists:
        reciprocals.append(1 / (np.argmax(np.asarray(relevance) > 0) + 1))
    return float(np.mean(reciprocals))
