import numpy as np


def typical(rng):
    x = np.concatenate([rng.uniform(3.2, 5, 3), rng.uniform(-3, -1, 3), rng.uniform(0.1, 2, 2)])
    return rng.permutation(x).reshape(2, 4), -0.5, 3.0


def relu6_bounds(rng):
    x = np.concatenate([rng.uniform(7, 12, 2), rng.uniform(-6, -1, 3), rng.uniform(1.5, 5.5, 3)])
    return rng.permutation(x), 0.0, 6.0


def at_the_bounds(rng):
    return (rng.permutation(np.array([-1.0, 1.0, 1.0, -1.0, 0.0])),)


def integer_dtype(rng):
    return rng.permutation(np.array([-4, -1, 0, 1, 5])), -1.5, 1.5


def far_outside(rng):
    return (rng.permutation(np.array([-100.0, 100.0, -100.0])),)


def any_shape(rng):
    return (rng.normal(0, 2, size=(2, 1, 3)),)
