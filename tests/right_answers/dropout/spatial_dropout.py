import numpy as np


def spatial_dropout(x, mask, p, training=True):
    if not training:
        return np.array(x, dtype=float)
    return np.einsum("nchw,nc->nchw", np.asarray(x, dtype=float), np.asarray(mask, dtype=float) / (1 - p))
