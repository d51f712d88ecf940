import numpy as np


def conjugate_gradient(A, b, n_iter, tol=1e-12):
    """Solve A x = b for symmetric positive definite A, from x = 0."""
    x = np.zeros(len(b))
    r = np.array(b, dtype=float)
    p = r.copy()
    rr = r @ r
    for _ in range(n_iter):
        if rr <= tol:
            break
        Ap = A @ p
        alpha = rr / (p @ Ap)
        x = x + alpha * p
        r = r - alpha * Ap
        rr_new = r @ r
        p = r + rr_new / rr * p
        rr = rr_new
    return x
