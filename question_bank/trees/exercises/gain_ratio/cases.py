import numpy as np


def typical(rng):
    """Three values whose branches mix the classes."""
    x = np.repeat([0, 1, 2], [5, 5, 2]) + rng.integers(0, 3)
    y = np.array([0, 0, 0, 1, 1, 1, 1, 2, 0, 2, 2, 0])
    order = rng.permutation(12)
    return y[order], x[order]


def unique_identifier(rng):
    y = rng.permutation(np.array([0, 1, 1, 0, 0, 1, 0]))
    return y, rng.permutation(7) + 10


def single_value(rng):
    return rng.integers(0, 2, size=5), np.full(5, 3)


def unbalanced_values(rng):
    y = np.array([0, 0, 0, 1, 0, 1, 1])
    x = np.array([4, 4, 4, 4, 4, 4, 8])
    order = rng.permutation(7)
    return y[order], x[order]
