import numpy as np


def ndcg_at_k(relevance, k=None):
    relevance = np.asarray(relevance, dtype=float)
    top = relevance[:k]
    ideal = np.full(len(top), relevance.max())
    discounts = np.log2(np.arange(2, len(top) + 2))
    best = (ideal / discounts).sum()
    return (top / discounts).sum() / best if best > 0 else 0.0
