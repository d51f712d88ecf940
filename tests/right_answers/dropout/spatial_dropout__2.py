import numpy as np


def spatial_dropout(x, mask, p, training=True):
    if not training:
        return x
    return np.einsum("nchw,nc->nchw", x, mask / (1 - p))
