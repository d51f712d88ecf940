import numpy as np


def dropout_forward(x, mask, p, training=True):
    """Inverted dropout."""
    if training:
        return x * mask / p if p > 0 else x * 1.0
    return x * (1.0 - p)
