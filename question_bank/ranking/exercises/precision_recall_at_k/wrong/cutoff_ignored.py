import numpy as np


def precision_recall_at_k(ranked, relevant, k):
    hits = int(np.isin(ranked, relevant).sum())
    return hits / k, hits / len(relevant) if len(relevant) else 0.0
