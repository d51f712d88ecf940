import numpy as np


def fold_batchnorm(W, b, gamma, beta, mean, var, eps=1e-5):
    """Weights and bias of the one layer that equals layer followed by evaluation-mode batch norm."""
    scale = gamma / np.sqrt(var + eps)
    return W * scale.reshape(-1, *[1] * (W.ndim - 1)), b - mean * scale + beta
