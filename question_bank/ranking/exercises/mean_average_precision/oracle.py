def oracle(relevance_lists):
    import numpy as np
    from sklearn.metrics import average_precision_score

    values = [
        average_precision_score(r, np.arange(len(r), 0, -1)) if r.any() and len(r) > 1 else float(r.any())
        for r in relevance_lists
    ]
    return float(np.mean(values))
