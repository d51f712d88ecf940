import numpy as np


def precision_recall_at_k(ranked, relevant, k):
    h = np.isin(ranked[:k], relevant).sum()
    return [h / k, h / max(len(relevant), 1)]
