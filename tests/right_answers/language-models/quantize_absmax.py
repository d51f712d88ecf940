import numpy as np


def quantize_absmax(w):
    q, scales = np.zeros(w.shape, dtype=np.int8), np.ones(len(w), dtype=w.dtype)
    for i, row in enumerate(w):
        top = max(row.max(), -row.min())
        if top > 0:
            scales[i] = top / 127
            q[i] = np.round(row / scales[i])
    return q, scales
