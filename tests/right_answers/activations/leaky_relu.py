import numpy as np


def leaky_relu(x, negative_slope=0.01):
    x = np.array(x, dtype=float)
    return x * np.where(x < 0, negative_slope, 1.0)
