import numpy as np


def _full_rank(rng, n, d):
    """Correlated, uncentred columns."""
    return rng.normal(size=(n, d)) + 0.7 * rng.normal(size=(n, 1)) + 1.0


def typical(rng):
    X = _full_rank(rng, 12, 3)
    return X, X @ np.array([2.0, -1.0, 0.5]) + 0.3 * rng.normal(size=12)


def offset_target(rng):
    X = _full_rank(rng, 10, 2)
    return X, 100.0 + rng.normal(size=10)


def several_targets(rng):
    X = _full_rank(rng, 12, 3)
    return X, rng.normal(size=(12, 2)) + 2.0


def square_system(rng):
    X = _full_rank(rng, 3, 3) + 2.0 * np.eye(3)
    return X, rng.normal(size=3) + 1.0


def correlated_features(rng):
    x = rng.normal(size=(15, 1)) + 1.0
    X = np.hstack([x, x + 0.02 * rng.normal(size=(15, 1))])
    return X, X @ np.array([1.0, 2.0]) + 0.01 * rng.normal(size=15)


def integer_dtype(rng):
    X = rng.integers(1, 9, size=(8, 2))
    X[:2] = [[1, 5], [7, 2]]
    return X, rng.integers(3, 20, size=8)


def single_target_column(rng):
    X = _full_rank(rng, 12, 3)
    return X, rng.normal(size=(12, 1)) + 2.0


def single_feature(rng):
    return rng.normal(size=(8, 1)) + 1.0, rng.normal(size=8) + 2.0
