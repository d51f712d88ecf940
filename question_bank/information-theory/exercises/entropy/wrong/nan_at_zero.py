import numpy as np


def entropy(p, base=None):
    p = np.asarray(p, dtype=float)
    nats = -(p * np.log(p)).sum(axis=-1)
    return nats if base is None else nats / np.log(base)
