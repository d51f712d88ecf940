import numpy as np


def _features(rng, n, d=3):
    """Columns of very different location and scale."""
    return rng.normal(size=(n, d)) * np.array([1.0, 10.0, 0.2])[:d] + np.array([5.0, -20.0, 1.0])[:d]


def typical(rng):
    return _features(rng, 6), _features(rng, 4) + 0.7


def constant_feature(rng):
    X, T = _features(rng, 5), _features(rng, 3)
    X[:, 1] = 4.0
    return X, T


def single_test_row(rng):
    return _features(rng, 5), _features(rng, 1)


def few_samples(rng):
    return _features(rng, 2, 1), _features(rng, 3, 1)


def integer_dtype(rng):
    X = rng.integers(0, 30, size=(5, 3))
    X[0] = X[1] + [3, 5, 2]
    return X, rng.integers(20, 50, size=(3, 3))


def constant_fraction(rng):
    """Neither the mean of the constant nor its deviation comes out exact."""
    value, n = 0.1, 5
    while np.full(n, value).std() == 0 or np.full(n, value).sum() / n == value:
        value, n = float(rng.integers(1, 10)) / 10, int(rng.integers(3, 12))
    X, T = _features(rng, n), _features(rng, 3)
    X[:, int(rng.integers(0, 3))] = value
    return X, T


def tiny_scale(rng):
    return _features(rng, 5) * np.array([1.0, 1e-10, 1.0]), _features(rng, 3) * np.array([1.0, 1e-10, 1.0])
