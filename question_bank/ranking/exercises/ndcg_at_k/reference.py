import numpy as np


def ndcg_at_k(relevance, k=None):
    relevance = np.asarray(relevance, dtype=float)
    top, ideal = relevance[:k], np.sort(relevance)[::-1][:k]
    discounts = np.log2(np.arange(2, len(top) + 2))
    best = (ideal / discounts).sum()
    return (top / discounts).sum() / best if best > 0 else 0.0
