import numpy as np


def entropy(p, base=None):
    p = np.asarray(p, dtype=float)
    nats = np.sum(p * -np.log(np.where(p == 0, 1.0, p)), axis=-1)
    return nats if base is None else nats / np.log(base)
