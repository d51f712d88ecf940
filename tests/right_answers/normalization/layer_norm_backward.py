import numpy as np


def layer_norm_backward(dout, x, gamma, eps=1e-5):
    d = x.shape[1]
    dx = np.zeros(x.shape)
    dgamma = np.zeros(d)
    dbeta = np.zeros(d)
    for i, (row, upstream) in enumerate(zip(x, dout, strict=True)):
        centred = row - row.mean()
        inverse = 1 / np.sqrt(centred @ centred / d + eps)
        xhat = centred * inverse
        dxhat = upstream * gamma
        dvar = -0.5 * inverse**3 * (dxhat @ centred)
        dmean = -inverse * dxhat.sum()
        dx[i] = dxhat * inverse + dvar * 2 * centred / d + dmean / d
        dgamma += upstream * xhat
        dbeta += upstream
    return dx, dgamma, dbeta
