import numpy as np


def dropout_backward(dout, mask, p):
    return np.where(np.asarray(mask) != 0, np.divide(dout, 1.0 - p), 0.0)
