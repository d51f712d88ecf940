import numpy as np


def affine_backward(dout, x, W):
    dx = dout @ W
    dW = np.ones_like(dout).T @ x
    db = dout.sum(axis=0)
    return dx, dW, db
