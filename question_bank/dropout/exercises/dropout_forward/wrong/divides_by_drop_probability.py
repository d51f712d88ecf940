import numpy as np


def dropout_forward(x, mask, p, training=True):
    """Inverted dropout with drop probability p and a given keep mask."""
    if training:
        return x * mask / max(p, 1e-12) if p > 0 else x * mask / 1.0
    return np.array(x, dtype=float)
