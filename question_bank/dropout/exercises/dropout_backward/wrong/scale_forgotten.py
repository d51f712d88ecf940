import numpy as np


def dropout_backward(dout, mask, p):
    """Gradient of inverted dropout with respect to its input."""
    return dout * mask
