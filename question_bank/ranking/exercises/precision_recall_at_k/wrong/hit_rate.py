import numpy as np


def precision_recall_at_k(ranked, relevant, k):
    hits = int(np.isin(ranked[:k], relevant).sum())
    return hits / k, float(hits > 0)
