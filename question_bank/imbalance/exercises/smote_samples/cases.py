import numpy as np


def typical(rng):
    """The nearest neighbour is never the sample with the index of the rank."""
    X = np.array([[0.0, 0.0], [9.0, 9.0], [1.0, 0.2], [8.0, 9.5], [0.3, 2.0], [5.0, 4.0]]) + 0.1 * rng.random((6, 2))
    return X, np.array([0, 1, 3]), np.array([1, 0, 2]), rng.uniform(0.55, 0.9, size=3)


def nearest_neighbour(rng):
    X = np.array([[0.0, 0.0], [5.0, 5.0], [1.0, 0.0], [5.0, 6.5]]) + 0.1 * rng.random((4, 2))
    return X, np.array([1]), np.array([0]), rng.uniform(0.2, 0.4, size=1)


def u_zero_and_one(rng):
    X = np.array([[0.0, 0.0], [1.0, 0.0], [4.0, 1.0], [9.0, 2.0]]) + 0.1 * rng.random((4, 2))
    return X, np.array([0, 2]), np.array([0, 0]), np.array([0.0, 1.0])


def duplicate_points(rng):
    p = rng.normal(size=2)
    X = np.stack([p + [4.0, 1.0], p, p, p + [1.0, 0.5]])
    return X, np.array([1, 2, 0]), np.array([0, 1, 0]), rng.uniform(0.3, 0.7, size=3)


def two_minority_samples(rng):
    return rng.normal(size=(2, 3)), np.array([0, 1, 0]), np.array([0, 0, 0]), np.array([0.2, 0.7, 0.9])


def equal_distances(rng):
    X = np.array([[i, j] for i in range(7) for j in range(7)], dtype=float)
    n = 12
    return rng.permutation(X), rng.integers(0, 49, size=n), rng.integers(0, 40, size=n), rng.uniform(0.3, 0.7, size=n)
