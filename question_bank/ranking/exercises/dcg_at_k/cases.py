import numpy as np


def typical(rng):
    r = np.array([0, 1, 3, 2, 2, 0])
    while (np.diff(r) <= 0).all() or r[1:].max() < 2:
        r = rng.permutation(r)
    return (np.append(r, rng.integers(0, 3)),)


def cutoff(rng):
    return np.array([1, 2, 3, 2]) + rng.integers(0, 2), 2


def exponential_gain(rng):
    return np.append(rng.permutation(np.array([0, 2])), [3]), None, True


def first_position(rng):
    return (rng.integers(2, 6, size=1),)


def increasing_relevance(rng):
    return (np.sort(rng.permutation(np.array([0, 1, 2, 3, 4]))[:4]),)


def k_larger_than_list(rng):
    return np.array([rng.integers(1, 4), rng.integers(2, 4)]), 10


def exponential_cutoff(rng):
    return np.array([1, 2, 3, 2]) + rng.integers(0, 2), 2, True


def fractional_relevance(rng):
    return rng.permutation([0.5, 1.25, 2.75, 0.0]), None, bool(rng.integers(0, 2))
