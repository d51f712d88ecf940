import numpy as np


def relu_backward(dout, x):
    passed = np.zeros_like(dout)
    active = np.greater(x, 0)
    passed[active] = dout[active]
    return passed
