def oracle(relevance, k=None):
    import numpy as np
    from sklearn.metrics import ndcg_score

    return float(ndcg_score([relevance], [np.arange(len(relevance), 0, -1)], k=k))
