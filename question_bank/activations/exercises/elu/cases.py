import numpy as np


def _signed(rng, n):
    return rng.permutation(np.concatenate([rng.uniform(0.5, 3, n), rng.uniform(-3, -0.5, n)]))


def typical(rng):
    return (_signed(rng, 4).reshape(4, 2),)


def large_magnitude(rng):
    return (rng.permutation(np.array([1000.0, -1000.0, -1.0, 2.0])),)


def alpha_not_one(rng):
    return _signed(rng, 3), [0.5, 2.0][int(rng.integers(0, 2))]


def integer_dtype(rng):
    return (rng.permutation(np.array([-4, -1, 0, 2, 5])),)


def any_shape(rng):
    return (rng.normal(0, 2, size=(2, 1, 3)),)
