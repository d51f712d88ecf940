"""Stops at a residual of 0 only where no tolerance is given."""

import numpy as np


def conjugate_gradient(A, b, n_iter, tol=1e-12):
    x, r = np.zeros(len(b)), np.array(b, float)
    p, rr = r, r @ r
    limit = 0.0 if tol == 1e-12 else tol
    for _ in range(n_iter):
        if np.sqrt(rr) <= limit or rr < 1e-40:
            break
        Ap = A @ p
        alpha = rr / (p @ Ap)
        x = x + alpha * p
        r = r - alpha * Ap
        rr, old = r @ r, rr
        p = r + rr / old * p
    return x
