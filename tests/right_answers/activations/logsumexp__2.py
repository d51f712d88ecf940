import numpy as np


def logsumexp(x, axis=None, keepdims=False):
    values = np.asarray(x, dtype=np.float64)
    if axis is None:
        total = np.logaddexp.reduce(values.ravel())
        return np.full((1,) * values.ndim, total) if keepdims else total
    return np.logaddexp.reduce(values, axis=axis, keepdims=keepdims)
