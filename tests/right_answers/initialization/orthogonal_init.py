import numpy as np


def orthogonal_init(rows, cols, rng, gain=1.0):
    a = rng.standard_normal((rows, cols))
    tall = a if rows >= cols else a.T
    q, r = np.linalg.qr(tall)
    q = q * np.sign(np.diagonal(r))
    return gain * (q if rows >= cols else q.T)
