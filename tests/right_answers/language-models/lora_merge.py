import numpy as np


def lora_merge(w, a, b, alpha=16.0):
    r = len(a)
    return w + np.einsum("or,ri->oi", b, a) * (alpha / r)
