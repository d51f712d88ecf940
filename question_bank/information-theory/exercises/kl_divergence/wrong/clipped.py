import numpy as np


def kl_divergence(p, q):
    with np.errstate(divide="ignore", invalid="ignore"):
        p, q = np.clip(p, 1e-10, 1.0), np.clip(q, 1e-10, 1.0)
        terms = p * np.log(p / q)
    return terms.sum(axis=-1)
