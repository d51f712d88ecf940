import numpy as np


def affine_backward(dout, x, W):
    dx = np.zeros(x.shape, order="F")
    dW = np.zeros(W.shape)
    db = np.zeros(W.shape[0])
    for n in range(x.shape[0]):
        for m in range(W.shape[0]):
            dx[n] += dout[n, m] * W[m]
            dW[m] += dout[n, m] * x[n]
            db[m] += dout[n, m]
    return dx, dW, db
