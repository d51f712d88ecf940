import numpy as np


def group_norm(x, num_groups, gamma, beta, eps=1e-5):
    """Group norm of (N, C, H, W) with groups of consecutive channels."""
    groups = x.reshape(x.shape[0], 1, -1)
    mean = groups.mean(axis=2, keepdims=True)
    var = groups.var(axis=2, keepdims=True)
    x_hat = ((groups - mean) / np.sqrt(var + eps)).reshape(x.shape)
    return gamma.reshape(1, -1, 1, 1) * x_hat + beta.reshape(1, -1, 1, 1)
