import numpy as np


def rms_norm(x, gain, eps=1e-6):
    d = x.shape[-1]
    r = np.einsum("...i,...i->...", x, x) / d
    return gain * x * ((r + eps) ** -0.5)[..., None]
