import numpy as np


def softmax(x, axis=-1):
    rows = np.moveaxis(np.array(x, dtype=float), axis, 0)
    e = np.exp(rows - rows.max(axis=0))
    return np.moveaxis(e / e.sum(axis=0), 0, axis)
