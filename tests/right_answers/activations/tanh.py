import numpy as np


def tanh(x):
    x = np.asarray(x, dtype=float)
    shrink = np.expm1(-2 * np.abs(x))
    return np.copysign(-shrink / (2 + shrink), x)
