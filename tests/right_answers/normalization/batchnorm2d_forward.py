import numpy as np


def batchnorm2d_forward(x, gamma, beta, eps=1e-5):
    n, c, h, w = x.shape
    rows = np.moveaxis(x, 1, 0).reshape(c, n * h * w).astype(float)
    centred = rows - rows.mean(axis=1, keepdims=True)
    std = np.sqrt((centred**2).mean(axis=1, keepdims=True) + eps)
    out = centred / std * np.reshape(gamma, (c, 1)) + np.reshape(beta, (c, 1))
    return np.moveaxis(out.reshape(c, n, h, w), 0, 1)
