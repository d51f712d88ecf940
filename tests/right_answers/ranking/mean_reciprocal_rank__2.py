import numpy as np


def mean_reciprocal_rank(relevance_lists):
    return np.mean([max(((v > 0) / rank for rank, v in enumerate(r, start=1)), default=0.0) for r in relevance_lists])
