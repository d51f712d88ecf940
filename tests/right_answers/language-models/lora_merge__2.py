import numpy as np


def lora_merge(w, a, b, alpha=16.0):
    out = np.array(w, copy=True)
    rank = b.shape[1]
    for i in range(rank):
        out += alpha * np.outer(b[:, i], a[i]) / rank
    return out
