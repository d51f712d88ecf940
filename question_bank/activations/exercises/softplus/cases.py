import numpy as np


def typical(rng):
    return (rng.normal(0, 3, size=(2, rng.integers(3, 6))),)


def large_magnitude(rng):
    return (rng.permutation(np.array([1000.0, -1000.0, 30.0, -30.0, 0.5])),)


def beta_not_one(rng):
    return rng.normal(0, 2, size=6), [0.5, 2.0][int(rng.integers(0, 2))]


def integer_dtype(rng):
    return (rng.permutation(np.array([-4, -1, 0, 1, 5])),)


def any_shape(rng):
    return (rng.normal(0, 2, size=(2, 1, 3)),)
