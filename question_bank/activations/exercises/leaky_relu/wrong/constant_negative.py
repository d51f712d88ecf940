import numpy as np


def leaky_relu(x, negative_slope=0.01):
    x = np.asarray(x)
    if not np.issubdtype(x.dtype, np.floating):
        x = x.astype(np.float64)
    return np.where(x > 0, x, negative_slope)
