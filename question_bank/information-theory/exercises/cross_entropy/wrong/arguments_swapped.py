import numpy as np


def cross_entropy(p, q):
    with np.errstate(divide="ignore", invalid="ignore"):
        terms = np.where(q > 0, -q * np.log(p), 0.0)
    return terms.sum(axis=-1)
