import numpy as np


def _problem(rng, n, d=3):
    X = rng.normal(size=(n, d)) + 0.5
    y = rng.choice([-1.0, 1.0], size=n)
    y[:2] = 1.0, -1.0
    return rng.uniform(0.2, 1.5, size=n), y, X @ X.T


def typical(rng):
    return _problem(rng, 6)


def zero_alpha(rng):
    alpha, y, K = _problem(rng, 5)
    alpha[-1] = 0.0
    return alpha, y, K


def two_support_vectors(rng):
    alpha, y, K = _problem(rng, 2)
    return alpha, y, K


def identity_kernel(rng):
    alpha, y, _ = _problem(rng, 4)
    return alpha, y, np.eye(4)
