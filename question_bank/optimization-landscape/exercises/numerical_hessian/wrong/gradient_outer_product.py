import numpy as np


def numerical_hessian(f, x, h=1e-4):
    x = np.array(x, dtype=float)
    g = np.array([(f(x + a) - f(x - a)) / (2 * h) for a in h * np.eye(len(x))])
    return np.outer(g, g)
