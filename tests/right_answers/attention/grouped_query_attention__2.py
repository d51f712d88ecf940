import numpy as np


def grouped_query_attention(q, k, v):
    out = np.empty_like(q)
    size = len(q) // len(k)
    for head in range(len(q)):
        keys, values = k[head // size], v[head // size]
        for i, query in enumerate(q[head]):
            s = keys @ query / np.sqrt(len(query))
            w = np.exp(s - max(s))
            out[head, i] = values.T @ w / sum(w)
    return out
