import numpy as np


def typical(rng):
    return rng.normal(2, 2, size=(rng.integers(2, 4), 5)), 1


def large_values(rng):
    x = np.array([[1000.0, 999.0, -1000.0, -2000.0], [-2000.0, -2001.0, -2000.0, -2002.0]])
    return x + rng.uniform(-0.5, 0.5, size=x.shape), -1


def all_minus_inf(rng):
    x = rng.normal(1000, 1, size=(3, 4))
    x[int(rng.integers(0, 3))] = -np.inf
    return x, 1


def keepdims(rng):
    return rng.normal(2, 1, size=(3, 4)), 1, True


def other_axis(rng):
    return rng.normal(2, 1, size=(2, 3, 4)), [-1, 1, -2][int(rng.integers(0, 3))]


def integer_dtype(rng):
    return rng.integers(1, 7, size=(2, 3)), [None, 0][int(rng.integers(0, 2))]


def single_element(rng):
    return (rng.uniform(1, 4, size=(1,)),)


def all_elements(rng):
    return (rng.normal(2, 1, size=(3, 4)),)
