import numpy as np


def batchnorm_backward(dout, x, gamma, eps=1e-5):
    """Gradients (dx, dgamma, dbeta) of training-mode batch norm over the rows of x."""
    centred = x - x.mean(axis=0)
    std = np.sqrt((centred**2).mean(axis=0) + eps)
    x_hat = centred / std
    g = dout * gamma
    dx = g / std
    return dx, (dout * x_hat).sum(axis=0), dout.sum(axis=0)
