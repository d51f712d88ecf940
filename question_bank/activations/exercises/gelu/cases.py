import numpy as np


def typical(rng):
    return (rng.uniform(0.4, 2.5, size=(2, 4)) * rng.choice([-1, 1], size=(2, 4)),)


def known_value(rng):
    return (np.ones(int(rng.integers(1, 4))),)


def tanh_form(rng):
    return rng.uniform(0.4, 2.5, size=(3, 1, 2)) * rng.choice([-1, 1], size=(3, 1, 2)), "tanh"


def tails(rng):
    return (rng.permutation(np.array([8.0, -8.0, 4.0, -4.0])),)


def integer_dtype(rng):
    return (rng.permutation(np.array([-3, -1, 0, 1, 2])),)


def any_shape(rng):
    return (rng.normal(0, 2, size=(2, 1, 3)),)
