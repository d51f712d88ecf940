import numpy as np


def precision_recall_at_k(ranked, relevant, k):
    hits = int(np.isin(ranked[:k], relevant).sum())
    return hits / k, hits / np.float64(len(relevant))
