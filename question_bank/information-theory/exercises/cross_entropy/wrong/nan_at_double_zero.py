import numpy as np


def cross_entropy(p, q):
    with np.errstate(divide="ignore", invalid="ignore"):
        terms = -p * np.log(q)
    return terms.sum(axis=-1)
