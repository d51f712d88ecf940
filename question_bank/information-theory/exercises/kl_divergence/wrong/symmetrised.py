import numpy as np


def kl_divergence(p, q):
    with np.errstate(divide="ignore", invalid="ignore"):
        forward = np.where(p > 0, p * np.log(p / q), 0.0)
        backward = np.where(q > 0, q * np.log(q / p), 0.0)
        terms = (forward + backward) / 2
    return terms.sum(axis=-1)
