import numpy as np


def spatial_dropout(x, mask, p, training=True):
    """Inverted dropout of whole channels, with a mask of shape (N, C)."""
    if not training:
        return np.array(x, dtype=float)
    return x * mask[:, :, None, None]
