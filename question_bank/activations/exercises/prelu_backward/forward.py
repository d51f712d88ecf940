import numpy as np


def prelu(x, alpha):
    slope = alpha.reshape((1, -1) + (1,) * (x.ndim - 2))
    return np.maximum(x, 0) + slope * np.minimum(x, 0)
