import numpy as np


def prelu_backward(dout, x, alpha):
    per_channel = np.moveaxis(dout, 1, 0), np.moveaxis(x, 1, 0)
    dx = np.empty(np.shape(x))
    dalpha = np.zeros(len(alpha))
    for c, (g, v) in enumerate(zip(*per_channel, strict=True)):
        negative = v <= 0
        dx[:, c] = np.where(negative, alpha[c] * g, g)
        dalpha[c] = (g * v)[negative].sum()
    return dx, dalpha
