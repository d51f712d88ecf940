import numpy as np


def grouped_query_attention(q, k, v):
    hq, t, d = q.shape
    grouped = q.reshape(k.shape[0], -1, t, d)
    s = np.einsum("hgtd,hsd->hgts", grouped, k) * d**-0.5
    p = np.exp(s - s.max(-1)[..., None])
    out = np.einsum("hgts,hsd->hgtd", p, v) / p.sum(-1)[..., None]
    return out.reshape(hq, t, d)
