import numpy as np


def sigmoid(x):
    x = np.asarray(x)
    if not np.issubdtype(x.dtype, np.floating):
        x = x.astype(np.float64)
    x = np.clip(x, -15, 15)
    return 1 / (1 + np.exp(-x))
