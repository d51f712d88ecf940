import numpy as np


def _shuffled(rng, n):
    """Never the identity, so that positions and entries differ."""
    return np.roll(rng.permutation(n), 1) if n < 4 else _deranged(rng.permutation(n))


def _deranged(perm):
    if perm[0] < perm[1]:
        perm[[0, 1]] = perm[[1, 0]]
    return perm


def typical(rng):
    return _shuffled(rng, 9), 3


def not_divisible(rng):
    return _shuffled(rng, 11), 3


def leave_one_out(rng):
    return _shuffled(rng, 5), 5


def shuffled_order(rng):
    return _shuffled(rng, 8), 4


def subset_of_the_data(rng):
    return np.array([10, 30, 20, 40]) + int(rng.integers(0, 5)), 2
