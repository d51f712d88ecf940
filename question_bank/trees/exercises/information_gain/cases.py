import numpy as np


def typical(rng):
    y = np.array([0, 0, 0, 1, 1, 2, 2, 2, 1, 0])
    left = np.array([1, 1, 0, 0, 0, 0, 0, 1, 0, 0], dtype=bool)
    order = rng.permutation(10)
    return (y + rng.integers(0, 3))[order], left[order]


def perfect_split(rng):
    y = rng.permutation(np.repeat([2, 5], 4))
    return y, y == 2


def useless_split(rng):
    order = rng.permutation(8)
    return np.array([0, 0, 1, 1, 0, 0, 1, 1])[order], np.array([1, 0, 1, 0, 1, 0, 1, 0], dtype=bool)[order]


def empty_child(rng):
    y = rng.permutation(np.array([0, 1, 1, 2, 0, 1]))
    return y, np.full(6, bool(rng.integers(0, 2)))


def unequal_children(rng):
    order = rng.permutation(8)
    return np.array([1, 0, 0, 0, 1, 0, 1, 0])[order], np.array([1, 0, 0, 0, 0, 0, 0, 0], dtype=bool)[order]


def four_classes(rng):
    y = rng.permutation(np.repeat([0, 1, 2, 3], 2))
    return y, y < 2
