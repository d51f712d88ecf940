import numpy as np


def orthogonal_init(rows, cols, rng, gain=1.0):
    a = rng.standard_normal((rows, cols))
    wide = rows < cols
    q, r = np.linalg.qr(a.T if wide else a)
    q = q * np.sign(np.diag(r))
    return q.T if wide else q
