import numpy as np


def dropout_forward(x, mask, p, training=True):
    """Inverted dropout with drop probability p and a given keep mask."""
    if training:
        return x * np.asarray(mask, dtype=float)
    return np.array(x, dtype=float)
