import numpy as np


def rms_norm(x, gain, eps=1e-6):
    x = x - x.mean(axis=-1, keepdims=True)
    mean_square = (x**2).mean(axis=-1, keepdims=True)
    return x / np.sqrt(mean_square + eps) * gain
