import numpy as np


def ndcg_at_k(relevance, k=None):
    relevance = np.asarray(relevance, dtype=float)
    top, ideal = relevance[:k], np.sort(relevance)[::-1]
    discounts = np.log2(np.arange(2, len(ideal) + 2))
    best = (ideal / discounts).sum()
    return (top / discounts[: len(top)]).sum() / best if best > 0 else 0.0
