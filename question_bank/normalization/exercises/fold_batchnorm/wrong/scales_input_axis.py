import numpy as np


def fold_batchnorm(W, b, gamma, beta, mean, var, eps=1e-5):
    scale = gamma / np.sqrt(var + eps)
    return W * np.resize(scale, W.shape[1]).reshape(1, -1, *[1] * (W.ndim - 2)), (b - mean) * scale + beta
