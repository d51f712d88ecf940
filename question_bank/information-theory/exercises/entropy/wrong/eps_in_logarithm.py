import numpy as np


def entropy(p, base=None):
    nats = -(p * np.log(p + 1e-8)).sum(axis=-1)
    return nats if base is None else nats / np.log(base)
