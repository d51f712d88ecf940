import numpy as np


def quantize_absmax(w):
    top = np.linalg.norm(w, ord=np.inf, axis=1) if w.ndim == 1 else np.amax(np.abs(w), axis=1)
    scale = top / 127
    scale[top == 0] = 1
    return np.around(np.divide(w, scale.reshape(-1, 1))).astype("int8"), scale
