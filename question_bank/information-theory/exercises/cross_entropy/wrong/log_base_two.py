import numpy as np


def cross_entropy(p, q):
    with np.errstate(divide="ignore", invalid="ignore"):
        terms = np.where(p > 0, -p * np.log2(q), 0.0)
    return terms.sum(axis=-1)
