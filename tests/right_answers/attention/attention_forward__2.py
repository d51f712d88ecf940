import math

import numpy as np


def attention_forward(q, k, v):
    out = np.zeros(q.shape[:-1] + v.shape[-1:], dtype=np.result_type(q, k, v))
    for place in np.ndindex(*q.shape[:-1]):
        batch = place[:-1]
        scores = [float(np.dot(q[place], row)) / math.sqrt(q.shape[-1]) for row in k[batch]]
        top = max(scores)
        weights = [math.exp(s - top) for s in scores]
        for w, value in zip(weights, v[batch]):
            out[place] += w / sum(weights) * value
    return out
