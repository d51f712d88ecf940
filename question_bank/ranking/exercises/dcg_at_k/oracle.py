def oracle(relevance, k=None, exponential=False):
    import numpy as np
    from sklearn.metrics import dcg_score

    gain = 2.0**relevance - 1 if exponential else relevance.astype(float)
    n = len(gain)
    if n == 1:
        return float(gain[0])
    return dcg_score([gain], [np.arange(n, 0, -1)], k=k)
