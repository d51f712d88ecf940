import numpy as np


def logsumexp(x, axis=None, keepdims=False):
    x = np.asarray(x, dtype=float)
    axes = tuple(range(x.ndim)) if axis is None else axis
    top = x.max(axis=axes, keepdims=True)
    top = np.where(np.isneginf(top), 0.0, top)
    total = np.exp(x - top).sum(axis=axes, keepdims=True)
    result = np.full(total.shape, -np.inf)
    np.log(total, out=result, where=total > 0)
    result = result + top
    return result if keepdims else np.squeeze(result, axis=axes)
