import numpy as np


def numerical_hessian(f, x, h=1e-4):
    steps = h * np.eye(len(x))
    H = np.empty((len(x), len(x)))
    for i, a in enumerate(steps):
        for j, b in enumerate(steps):
            pp, pm, mp, mm = ((x + s * a + t * b).astype(x.dtype) for s in (1, -1) for t in (1, -1))
            H[i, j] = (f(pp) - f(pm) - f(mp) + f(mm)) / (4 * h**2)
    return H
