import math

import numpy as np


def rms_norm(x, gain, eps=1e-6):
    out = np.empty_like(x)
    for place in np.ndindex(*x.shape[:-1]):
        row = x[place]
        out[place] = gain * row / math.sqrt(sum(float(v) ** 2 for v in row) / len(row) + eps)
    return out
