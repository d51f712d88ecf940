import numpy as np


def batchnorm_backward(dout, x, gamma, eps=1e-5):
    n = len(x)
    centred = x - x.mean(axis=0)
    std = np.sqrt(np.var(x, axis=0) + eps)
    dxhat = dout * gamma
    dstd = -np.sum(dxhat * centred, axis=0) / std**2
    dcentred = dxhat / std + dstd * centred / (n * std)
    dx = dcentred - np.mean(dcentred, axis=0)
    return [dx, np.sum(dout * centred / std, axis=0), np.sum(dout, axis=0)]
