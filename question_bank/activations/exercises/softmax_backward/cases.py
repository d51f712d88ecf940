import numpy as np


def _probs(rng, shape, axis=-1):
    z = rng.normal(size=shape)
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


def typical(rng):
    shape = (int(rng.integers(2, 5)), 4)
    return rng.normal(size=shape), _probs(rng, shape)


def uniform_probs(rng):
    return rng.normal(size=(2, 5)), np.full((2, 5), 0.2)


def constant_upstream(rng):
    return np.repeat(rng.uniform(0.5, 2.0, size=(3, 1)), 4, axis=1), _probs(rng, (3, 4))


def other_axis(rng):
    return rng.normal(size=(2, 3, 4)), _probs(rng, (2, 3, 4), axis=-2), -2


def single_class(rng):
    return rng.uniform(0.5, 1.5, size=(3, 1)) + 1.0, np.ones((3, 1))


def any_shape(rng):
    return rng.normal(size=(2, 1, 4)), _probs(rng, (2, 1, 4))
