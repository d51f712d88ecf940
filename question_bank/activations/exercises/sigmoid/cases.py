import numpy as np


def typical(rng):
    return (rng.normal(0, 3, size=(rng.integers(2, 4), 4)),)


def large_magnitude(rng):
    x = np.array([1000.0, -1000.0, 40.0, -40.0, 20.0, -20.0])
    return (rng.permutation(x),)


def integer_dtype(rng):
    return (rng.permutation(np.array([-3, -1, 0, 2, 5])),)


def float32_input(rng):
    return (rng.normal(0, 3, size=7).astype(np.float32),)


def zero(rng):
    return (np.zeros(int(rng.integers(2, 5))),)


def any_shape(rng):
    return (rng.normal(0, 2, size=(2, 1, 3)),)


def scalar_input(rng):
    return (np.array(rng.normal(0, 3)),)
