import numpy as np


def batchnorm_forward(x, gamma, beta, eps=1e-5):
    x = np.asarray(x, dtype=float)
    deviation = x - np.average(x, axis=0)
    variance = np.einsum("nd,nd->d", deviation, deviation) / len(x)
    slope = gamma / np.sqrt(variance + eps)
    return deviation * slope + beta, None
