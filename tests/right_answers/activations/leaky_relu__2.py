import numpy as np


def leaky_relu(x, negative_slope=0.01):
    values = [float(v) if v > 0 else negative_slope * float(v) for v in np.ravel(x)]
    return np.array(values, dtype=float).reshape(np.shape(x))
