import numpy as np


def typical(rng):
    return (rng.normal(0, 1.5, size=(2, rng.integers(3, 6))),)


def large_magnitude(rng):
    return (rng.permutation(np.array([1000.0, -1000.0, 40.0, -40.0, 20.0, -20.0])),)


def large_positive_only(rng):
    return (rng.permutation(np.array([0.5, 800.0, 1000.0])),)


def known_value(rng):
    return (np.ones(int(rng.integers(1, 4))),)


def zero(rng):
    return (np.zeros(int(rng.integers(2, 5))),)


def integer_dtype(rng):
    return (rng.permutation(np.array([-2, -1, 0, 1, 3])),)


def any_shape(rng):
    return (rng.normal(0, 2, size=(2, 1, 3)),)
