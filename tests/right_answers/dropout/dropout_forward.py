import numpy as np


def dropout_forward(x, mask, p, training=True):
    out = np.array(x, dtype=float)
    if training:
        out /= 1.0 - p
        out *= mask
    return out
