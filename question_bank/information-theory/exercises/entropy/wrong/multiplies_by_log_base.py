import numpy as np


def entropy(p, base=None):
    p = np.asarray(p, dtype=float)
    safe = np.where(p > 0, p, 1.0)
    nats = -(p * np.log(safe)).sum(axis=-1)
    return nats if base is None else nats * np.log(base)
