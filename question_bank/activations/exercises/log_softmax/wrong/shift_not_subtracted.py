import numpy as np


def log_softmax(x, axis=-1):
    x = np.asarray(x)
    shifted = x - x.max(axis=axis, keepdims=True)
    return x - np.log(np.exp(shifted).sum(axis=axis, keepdims=True))
