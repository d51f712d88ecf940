import numpy as np


def accumulate_gradients(grads, sizes):
    seen = 0
    mean = np.zeros(np.shape(grads[0]))
    for gradient, size in zip(grads, sizes, strict=True):
        seen += size
        mean = mean + (gradient - mean) * (size / seen)
    return mean
