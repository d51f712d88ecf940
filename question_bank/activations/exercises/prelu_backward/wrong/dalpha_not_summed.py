import numpy as np


def prelu_backward(dout, x, alpha):
    slope = alpha.reshape((1, -1) + (1,) * (x.ndim - 2))
    dx = dout * np.where(x > 0, np.ones_like(slope), slope)
    dalpha = dout * np.minimum(x, 0)
    return dx, dalpha
