import numpy as np


def attention_backward(dout, q, k, v):
    dq, dk, dv = np.zeros_like(q), np.zeros_like(k), np.zeros_like(v)
    root = np.sqrt(q.shape[1])
    for i in range(len(q)):
        s = k @ q[i] / root
        p = np.exp(s - s.max())
        p /= p.sum()
        jacobian = np.diag(p) - np.outer(p, p)
        ds = jacobian @ (v @ dout[i])
        dv += np.outer(p, dout[i])
        dq[i] = ds @ k / root
        dk += np.outer(ds, q[i]) / root
    return dq, dk, dv
