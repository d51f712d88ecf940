import numpy as np


def logsumexp(x, axis=None, keepdims=False):
    x = np.asarray(x)
    if not np.issubdtype(x.dtype, np.floating):
        x = x.astype(np.float64)
    return np.log(np.exp(x).sum(axis=axis, keepdims=keepdims))
