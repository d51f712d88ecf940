import numpy as np


def mean_average_precision(relevance_lists):
    scores = []
    for flags in relevance_lists:
        precision = np.cumsum(flags) / np.arange(1, len(flags) + 1)
        scores.append(np.dot(precision, flags) / max(np.sum(flags), 1))
    return np.mean(scores)
