import numpy as np


def mean_reciprocal_rank(relevance_lists):
    reciprocals = []
    for relevance in relevance_lists:
        best = int(np.argmax(relevance))
        reciprocals.append(1 / (best + 1) if relevance[best] > 0 else 0.0)
    return float(np.mean(reciprocals))
