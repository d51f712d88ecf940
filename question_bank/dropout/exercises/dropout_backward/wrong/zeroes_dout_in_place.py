import numpy as np


def dropout_backward(dout, mask, p):
    """Gradient of inverted dropout with respect to its input."""
    dout[np.logical_not(mask)] = 0.0
    return dout * mask / (1 - p)
