import numpy as np


def spatial_dropout(x, mask, p, training=True):
    """Inverted dropout of whole channels, with a mask of shape (N, C)."""
    if not training:
        return x * (1 - p)
    return x * mask[:, :, None, None] / (1 - p)
