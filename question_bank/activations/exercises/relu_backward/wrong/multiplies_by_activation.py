import numpy as np


def relu_backward(dout, x):
    return dout * np.maximum(x, 0)
