import numpy as np


def layer_norm_backward(dout, x, gamma, eps=1e-5):
    centred = x - x.mean(axis=1, keepdims=True)
    std = np.sqrt(x.var(axis=1, keepdims=True) + eps)
    xhat = centred / std
    g = np.einsum("nd,d->nd", dout, gamma)
    along = np.einsum("nd,nd->n", g, xhat)[:, None] / x.shape[1]
    dx = (g - g.mean(axis=1, keepdims=True) - xhat * along) / std
    return [dx, np.einsum("nd,nd->d", dout, xhat), np.ones(len(x)) @ dout]
