import numpy as np


def typical(rng):
    return (rng.dirichlet(np.ones(4)),)


def zero_probability(rng):
    p = np.append(rng.dirichlet(np.ones(3)), 0.0)
    return (rng.permutation(p),)


def one_hot(rng):
    return (np.eye(4)[rng.integers(0, 4)],)


def uniform(rng):
    return np.full(8, 0.125), 2


def base(rng):
    return rng.dirichlet(np.ones(5)), 10


def batch(rng):
    return (rng.dirichlet(np.ones(4), size=3),)


def integer_dtype(rng):
    return (np.eye(3, dtype=int)[rng.integers(0, 3, size=2)],)


def several_axes(rng):
    return (rng.dirichlet(np.ones(4), size=(2, 1)),)
