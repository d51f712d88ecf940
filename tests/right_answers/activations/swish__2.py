import math

import numpy as np


def swish(x, beta=1.0):
    flat = np.array(x, dtype=np.float64).ravel()
    for i, v in enumerate(flat):
        e = math.exp(-abs(beta * v))
        flat[i] = v / (1 + e) if beta * v >= 0 else v * e / (1 + e)
    return flat.reshape(np.shape(x))
