import numpy as np


def sigmoid_grad(x):
    x = np.asarray(x)
    if not np.issubdtype(x.dtype, np.floating):
        x = x.astype(np.float64)
    return x * (1 - x)
