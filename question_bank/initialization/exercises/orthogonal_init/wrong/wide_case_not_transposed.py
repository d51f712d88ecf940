import numpy as np


def orthogonal_init(rows, cols, rng, gain=1.0):
    a = rng.standard_normal((rows, cols))
    q, r = np.linalg.qr(a)
    return gain * (q * np.sign(np.diag(r)))
