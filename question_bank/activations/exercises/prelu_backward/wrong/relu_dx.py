import numpy as np


def prelu_backward(dout, x, alpha):
    dx = dout * (x > 0)
    others = tuple(axis for axis in range(x.ndim) if axis != 1)
    dalpha = (dout * np.minimum(x, 0)).sum(axis=others)
    return dx, dalpha
