import numpy as np


def dropout_forward(x, mask, p, training=True):
    if not training:
        return x.astype(np.float64)
    keep = 1 - p
    flat = [v / keep if kept else 0.0 for v, kept in zip(x.ravel(), mask.ravel(), strict=True)]
    return np.array(flat, dtype=float).reshape(x.shape)
