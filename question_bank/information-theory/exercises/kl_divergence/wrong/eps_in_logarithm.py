import numpy as np


def kl_divergence(p, q):
    return (p * np.log((p + 1e-12) / (q + 1e-12))).sum(axis=-1)
