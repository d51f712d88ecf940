import numpy as np


def hard_tanh(x, min_val=-1.0, max_val=1.0):
    return np.minimum(np.maximum(np.asarray(x, dtype=float), min_val), max_val)
