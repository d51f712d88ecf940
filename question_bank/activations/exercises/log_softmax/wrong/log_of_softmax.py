import numpy as np


def log_softmax(x, axis=-1):
    x = np.asarray(x)
    shifted = x - x.max(axis=axis, keepdims=True)
    e = np.exp(shifted)
    return np.log(e / e.sum(axis=axis, keepdims=True))
