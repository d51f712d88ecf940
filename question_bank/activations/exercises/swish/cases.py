import numpy as np


def typical(rng):
    return (rng.normal(0, 3, size=(2, rng.integers(3, 6))),)


def large_magnitude(rng):
    return (rng.permutation(np.array([1000.0, -1000.0, 2.0, -2.0])),)


def beta_not_one(rng):
    return rng.normal(0, 2, size=6), 2.0


def beta_zero(rng):
    return rng.uniform(0.5, 3, size=5) * rng.choice([-1, 1], size=5), 0.0


def integer_dtype(rng):
    return (rng.permutation(np.array([-4, -1, 0, 2, 5])),)


def any_shape(rng):
    return (rng.normal(0, 2, size=(2, 1, 3)),)


def negative_beta(rng):
    return rng.normal(0, 2, size=6), -1.5
