import numpy as np


def dropout_backward(dout, mask, p):
    gradient = np.zeros(dout.shape)
    kept = np.asarray(mask) != 0
    gradient[kept] = dout[kept] / (1 - p)
    return gradient
