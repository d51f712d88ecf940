import numpy as np


def typical(rng):
    return (rng.normal(0, 2, size=(2, rng.integers(4, 7))),)


def large_magnitude(rng):
    return (rng.permutation(np.array([1000.0, -1000.0, 50.0, -50.0])),)


def known_value(rng):
    return (rng.permutation(np.array([1.0, -1.0, 2.0])),)


def zero(rng):
    return (np.zeros(int(rng.integers(2, 5))),)


def integer_dtype(rng):
    return (rng.permutation(np.array([-4, -1, 0, 2, 5])),)


def any_shape(rng):
    return (rng.normal(0, 2, size=(2, 1, 3)),)
