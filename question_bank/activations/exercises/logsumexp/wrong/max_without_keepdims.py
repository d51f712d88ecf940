import numpy as np


def logsumexp(x, axis=None, keepdims=False):
    x = np.asarray(x)
    if not np.issubdtype(x.dtype, np.floating):
        x = x.astype(np.float64)
    m = x.max(axis=axis)
    return np.log(np.exp(x - m).sum(axis=axis, keepdims=keepdims)) + m
