import numpy as np


def ndcg_at_k(relevance, k=None):
    relevance = np.asarray(relevance, dtype=float)
    top, ideal = relevance[:k], np.sort(relevance)[::-1][:k]
    discounts = np.maximum(1.0, np.log2(np.arange(1, len(top) + 1)))
    best = (ideal / discounts).sum()
    return (top / discounts).sum() / best if best > 0 else 0.0
