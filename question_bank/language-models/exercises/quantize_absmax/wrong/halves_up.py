import numpy as np


def quantize_absmax(w):
    top = np.abs(w).max(axis=1)
    scale = np.where(top > 0, top / 127, 1.0)
    return (np.sign(w) * np.floor(np.abs(w) / scale[:, None] + 0.5)).astype(np.int8), scale.astype(w.dtype)
