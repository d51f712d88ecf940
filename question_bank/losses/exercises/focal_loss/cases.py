import numpy as np


def _labels(rng, n):
    y = np.zeros(n, dtype=int)
    y[: max(1, n // 3)] = 1
    return rng.permutation(y)


def typical(rng):
    n = int(rng.integers(5, 9))
    return rng.normal(0, 2, size=n), _labels(rng, n)


def gamma_zero(rng):
    return rng.normal(0, 2, size=6), _labels(rng, 6), 0.5, 0.0


def large_logits(rng):
    z = np.array([1000.0, -1000.0, 1000.0, -1000.0, -1000.0]) + rng.uniform(-5, 5, size=5)
    return z, np.array([1, 1, 0, 0, 0])


def easy_example(rng):
    return np.log(9.0) + rng.uniform(0, 0.2, size=3), np.ones(3, dtype=int)


def no_positive(rng):
    return rng.normal(0, 2, size=5), np.zeros(5, dtype=int), float(rng.uniform(0.6, 0.8)), 3.0
