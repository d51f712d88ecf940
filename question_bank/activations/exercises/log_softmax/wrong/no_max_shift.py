import numpy as np


def log_softmax(x, axis=-1):
    x = np.asarray(x)
    return x - np.log(np.exp(x).sum(axis=axis, keepdims=True))
