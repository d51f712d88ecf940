import math

import numpy as np


def entropy(p, base=None):
    rows = np.reshape(p, (-1, p.shape[-1]))
    nats = [-sum(v * math.log(v) for v in row.tolist() if v > 0) for row in rows]
    return np.reshape(nats, p.shape[:-1]) / (1.0 if base is None else math.log(base))
