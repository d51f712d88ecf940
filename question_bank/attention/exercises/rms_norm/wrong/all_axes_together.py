import numpy as np


def rms_norm(x, gain, eps=1e-6):
    mean_square = (x**2).mean()
    return x / np.sqrt(mean_square + eps) * gain
