import numpy as np


def _signed(rng, n):
    return rng.permutation(np.concatenate([rng.uniform(0.5, 3, n), rng.uniform(-3, -0.5, n)]))


def typical(rng):
    return (_signed(rng, 4).reshape(2, 4),)


def slope_zero(rng):
    return _signed(rng, 3), 0.0


def slope_minus_one(rng):
    return _signed(rng, 3), -1.0


def slope_above_one(rng):
    return _signed(rng, 3), 2.0


def integer_dtype(rng):
    return rng.permutation(np.array([-7, -3, 0, 2, 4])), 0.1


def zero_input(rng):
    return np.zeros(int(rng.integers(2, 5))), 0.1


def any_shape(rng):
    return (rng.normal(0, 2, size=(2, 1, 3)),)
