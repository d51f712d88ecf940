import numpy as np


def typical(rng):
    """Four classes of different sizes."""
    return (rng.permutation(np.repeat([0, 1, 2, 5], [4, 2, 3, rng.integers(1, 3)])),)


def pure_node(rng):
    return (np.full(rng.integers(2, 6), rng.integers(0, 4)),)


def two_equal_classes(rng):
    return (rng.permutation(np.repeat([1, 4], rng.integers(2, 6))),)


def three_classes(rng):
    return (rng.permutation(np.repeat([0, 1, 2], [3, 2, 1])),)


def empty_node(rng):
    return (np.array([], dtype=int),)


def single_sample(rng):
    return (rng.integers(0, 5, size=1),)
