import numpy as np


def dropout_backward(dout, mask, p):
    """Gradient of inverted dropout with respect to its input."""
    return dout * np.logical_not(mask) / (1 - p)
