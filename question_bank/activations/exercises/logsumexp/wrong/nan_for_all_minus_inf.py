import numpy as np


def logsumexp(x, axis=None, keepdims=False):
    x = np.asarray(x)
    if not np.issubdtype(x.dtype, np.floating):
        x = x.astype(np.float64)
    m = x.max(axis=axis, keepdims=True)
    total = np.exp(x - m).sum(axis=axis, keepdims=True)
    with np.errstate(divide="ignore"):
        result = np.log(total) + m
    return result if keepdims else result.squeeze(axis)
