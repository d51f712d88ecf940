import numpy as np


def numerical_hessian(f, x, h=1e-4):
    """Central-difference Hessian of f at x."""
    x = np.array(x, dtype=float)
    steps = h * np.eye(len(x))
    H = np.empty((len(x), len(x)))
    for i, a in enumerate(steps):
        for j, b in enumerate(steps):
            H[i, j] = 0.0 if i != j else (f(x + a + b) - f(x + a - b) - f(x - a + b) + f(x - a - b)) / (4 * h**2)
    return H
