import numpy as np


def _labels(rng, n):
    y = rng.choice([-1.0, 1.0], size=n)
    y[:2] = 1.0, -1.0
    return y


def typical(rng):
    return rng.normal(size=3) + 0.5, 0.8, rng.normal(size=(7, 3)), _labels(rng, 7), rng.uniform(0.3, 0.7)


def large_c(rng):
    return rng.normal(size=2) + 0.5, 0.5, rng.normal(size=(6, 2)), _labels(rng, 6), 100.0


def zero_weights(rng):
    return np.zeros(3), 0.0, rng.normal(size=(6, 3)), _labels(rng, 6)


def separated_data(rng):
    """Every margin is at least 1: only the norm is left."""
    w, y = np.array([1.5, 1.5]), _labels(rng, 6)
    X = y[:, None] * rng.uniform(0.5, 2.0, size=(6, 2))
    return w, 0.0, X, y, 3.0


def large_bias(rng):
    return rng.normal(size=2) + 0.5, 10.0, rng.normal(size=(5, 2)), _labels(rng, 5), 0.1
