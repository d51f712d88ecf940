import math

import numpy as np


def kl_divergence(p, q):
    def one(a, b):
        if any(y == 0 < x for x, y in zip(a, b, strict=True)):
            return math.inf
        return math.fsum(x * math.log(x / y) for x, y in zip(a, b, strict=True) if x > 0)

    if np.ndim(p) == 1:
        return one(p.tolist(), q.tolist())
    return np.array([kl_divergence(a, b) for a, b in zip(p, q, strict=True)])
