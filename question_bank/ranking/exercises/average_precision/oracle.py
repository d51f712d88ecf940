def oracle(relevance, n_relevant=None):
    import numpy as np
    from sklearn.metrics import average_precision_score

    found = int(relevance.sum())
    if not found:
        return 0.0
    ap = average_precision_score(relevance, np.arange(len(relevance), 0, -1))
    return float(ap) * found / (found if n_relevant is None else n_relevant)
