import numpy as np


def typical(rng):
    mask = np.array([[1, 1, 1, 0], [1, 1, 0, 0], [1, 1, 1, 1]], dtype=bool)
    return rng.normal(size=(3, 4, 5)), 2.0 * rng.normal(size=5), mask


def padded_positions(rng):
    mask = np.array([[1, 0, 1, 1], [0, 1, 0, 1]], dtype=bool)
    return rng.normal(size=(2, 4, 3)), rng.normal(size=3), mask


def empty_sequence(rng):
    mask = np.array([[0, 0, 0], [1, 0, 1]], dtype=bool)
    return rng.normal(size=(2, 3, 2)), rng.normal(size=2), mask


def large_scores(rng):
    X = rng.normal(size=(2, 3, 4))
    q = np.array([2400.0, 0.0, 0.0, 0.0])
    X[:, :, 0] = [[1.0, 1.0, 0.999], [1.0, -1.0, 1.001]]
    X[:, 0, 0] += 1e-3 * rng.random()
    return X, q, np.ones((2, 3), dtype=bool)


def zero_query(rng):
    mask = np.array([[1, 1, 0], [1, 0, 0]], dtype=bool)
    return rng.normal(size=(2, 3, 1)), np.zeros(1), mask


def single_position(rng):
    return rng.normal(size=(2, 1, 3)), rng.normal(size=3), np.ones((2, 1), dtype=bool)


def sequences_of_different_scale(rng):
    X = rng.normal(size=(2, 3, 4))
    X[:, :, 0] = np.array([[1.0], [-1.0]]) + 1e-3 * rng.random((2, 3))
    return X, np.array([2400.0, 0.0, 0.0, 0.0]), np.ones((2, 3), dtype=bool)


def lower_than_any_fill(rng):
    """Powers of two, so that every order of the operations gives the same scores, about -2**32 and half a unit apart."""
    X = rng.normal(size=(2, 4, 4))
    X[:, :, 0] = -1.0 - rng.permutation(4) * 2.0**-33
    mask = np.array([[1, 1, 0, 1], [0, 1, 1, 0]], dtype=bool)
    return X, np.array([2.0**33, 0.0, 0.0, 0.0]), mask
