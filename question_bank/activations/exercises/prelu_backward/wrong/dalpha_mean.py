import numpy as np


def prelu_backward(dout, x, alpha):
    slope = alpha.reshape((1, -1) + (1,) * (x.ndim - 2))
    dx = dout * np.where(x > 0, np.ones_like(slope), slope)
    others = tuple(axis for axis in range(x.ndim) if axis != 1)
    dalpha = (dout * np.minimum(x, 0)).sum(axis=others) / x.shape[0]
    return dx, dalpha
