import numpy as np


def numerical_hessian(f, x, h=1e-4):
    x = np.array(x, dtype=float)
    steps = 200 * h * np.eye(len(x))
    small = h * np.eye(len(x))
    H = np.empty((len(x), len(x)))
    for i, a in enumerate(small):
        for j, b in enumerate(small):
            x += steps[i]
            H[i, j] = (f(x + a + b) - f(x + a - b) - f(x - a + b) + f(x - a - b)) / (4 * h**2)
    return H
