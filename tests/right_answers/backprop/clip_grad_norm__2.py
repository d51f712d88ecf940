import math

import numpy as np


def clip_grad_norm(grads, max_norm):
    total = math.hypot(*(float(v) for g in grads for v in np.ravel(g)))
    if total <= max_norm:
        return tuple(g.astype(float) for g in grads), total
    return tuple(max_norm * (g / total) for g in grads), np.float64(total)
