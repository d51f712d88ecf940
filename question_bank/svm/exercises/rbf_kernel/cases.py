import numpy as np


def typical(rng):
    sigma = rng.uniform(1.4, 2.6)
    return rng.normal(size=(5, 3)), rng.normal(size=(4, 3)), sigma


def default_sigma(rng):
    return rng.normal(size=(3, 2)), rng.normal(size=(4, 2))


def same_points(rng):
    X = rng.normal(size=(4, 2))
    return X, X.copy(), 0.5


def far_points(rng):
    X = rng.normal(size=(3, 2))
    return X, X + 100.0, 1.0


def large_sigma(rng):
    return 5.0 * rng.normal(size=(4, 3)), 5.0 * rng.normal(size=(1, 3)), 10.0
