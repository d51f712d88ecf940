import numpy as np


def attention_backward(dout, q, k, v):
    scale = 1.0 / np.sqrt(q.shape[-1])
    scores = q @ k.T * scale
    p = np.exp(scores - scores.max(axis=-1, keepdims=True))
    p = p / p.sum(axis=-1, keepdims=True)
    dv = p.T @ dout
    dp = dout @ v.T
    ds = p * (dp - (p * dp).sum(axis=-1, keepdims=True))
    return ds @ k, ds.T @ q, dv
