import math

import numpy as np


def rope(x, positions, base=10000.0):
    d = x.shape[-1]
    out = np.array(x, copy=True)
    for row, t in enumerate(positions):
        for i in range(d // 2):
            theta = float(t) / math.pow(base, 2 * i / d)
            a, b = x[..., row, i], x[..., row, i + d // 2]
            out[..., row, i] = a * math.cos(theta) - b * math.sin(theta)
            out[..., row, i + d // 2] = a * math.sin(theta) + b * math.cos(theta)
    return out
