import numpy as np


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    terms = np.zeros(p.shape)
    terms[(p > 0) & (q == 0)] = np.inf
    both = (p > 0) & (q > 0)
    terms[both] = p[both] * (np.log(p[both]) - np.log(q[both]))
    return terms.sum(axis=-1)
