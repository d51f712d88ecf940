import numpy as np


def hard_tanh(x, min_val=-1.0, max_val=1.0):
    x = np.asarray(x)
    if not np.issubdtype(x.dtype, np.floating):
        x = x.astype(np.float64)
    return np.tanh(x)
