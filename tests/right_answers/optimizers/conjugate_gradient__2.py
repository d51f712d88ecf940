import math

import numpy as np


def conjugate_gradient(A, b, n_iter, tol=1e-12):
    x, r = np.zeros(b.shape), b.astype(np.float64)
    p = r.copy()
    for _ in range(n_iter):
        if math.hypot(*r) <= tol:
            break
        rr = np.vdot(r, r)
        alpha = rr / np.einsum("i,ij,j->", p, A, p)
        x += alpha * p
        r -= alpha * (A @ p)
        p *= np.vdot(r, r) / rr
        p += r
    return x
