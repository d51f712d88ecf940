import numpy as np


def hard_tanh(x, min_val=-1.0, max_val=1.0):
    return (np.abs(x - min_val) - np.abs(x - max_val) + min_val + max_val) / 2.0
