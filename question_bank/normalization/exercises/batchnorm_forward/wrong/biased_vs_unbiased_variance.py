import numpy as np


def batchnorm_forward(x, gamma, beta, eps=1e-5):
    """Batch norm in training mode over the rows of x (N, D); the cache serves the backward pass."""
    mean = x.mean(axis=0)
    var = x.var(axis=0, ddof=1)
    x_hat = (x - mean) / np.sqrt(var + eps)
    return gamma * x_hat + beta, (x_hat, gamma, var, eps)
