import numpy as np


def dropout_forward(x, mask, p, training=True):
    """Inverted dropout."""
    if training:
        return x * mask / (1.0 - p)
    return x * 1.0
