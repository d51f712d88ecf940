import numpy as np


def ndcg_at_k(relevance, k=None):
    relevance = np.asarray(relevance, dtype=float)
    discount = 1 / np.log2(np.arange(2, len(relevance) + 2))
    if k is not None:
        discount[k:] = 0
    ideal = -np.sort(-relevance) @ discount
    return float(relevance @ discount / ideal) if ideal > 0 else 0.0
