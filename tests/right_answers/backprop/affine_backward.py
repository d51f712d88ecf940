import numpy as np


def affine_backward(dout, x, W):
    dx = np.einsum("nm,md->nd", dout, W)
    dW = np.einsum("nm,nd->md", dout, x)
    return dx, dW, np.einsum("nm->m", dout)
