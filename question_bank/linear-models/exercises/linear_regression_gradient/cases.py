import numpy as np


def typical(rng):
    return rng.normal(size=(6, 3)) + 0.5, rng.normal(size=6) + 3.0, rng.normal(size=3)


def single_sample(rng):
    return rng.normal(size=(1, 3)) + 2.0, rng.normal(size=1) + 5.0, rng.normal(size=3)


def very_different_targets(rng):
    return rng.normal(size=(5, 1)), 100.0 * rng.normal(size=5), rng.normal(size=1)


def integer_dtype(rng):
    return rng.integers(1, 6, size=(5, 2)), rng.integers(20, 60, size=5), rng.integers(1, 4, size=2)


def correlated_residuals(rng):
    x = rng.uniform(0.5, 1.5, size=5)
    return np.column_stack([x, 10.0 * x]), -2.0 * x, np.array([0.3, 0.1])
