import numpy as np


def typical(rng):
    while True:
        r = rng.integers(0, 4, size=6)
        if r.max() > r[0] and r.max() > r.min():
            return (r,)


def best_item_below_cutoff(rng):
    return np.array([1, 0, 1, 3 + rng.integers(0, 3)]), 2


def cutoff(rng):
    return np.array([2, 1, 3, 1]) + rng.integers(0, 2), 2


def nothing_relevant(rng):
    return (np.zeros(int(rng.integers(2, 6)), dtype=int),)


def perfect_order(rng):
    return (np.array([3, 2, 1, 0]) + rng.integers(0, 2),)


def worst_order(rng):
    return (np.array([0, 1, 2, 3]) + rng.integers(0, 2),)


def fractional_relevance(rng):
    return (np.append(rng.uniform(0.0, 0.2, size=3), 0.3),)


def k_larger_than_list(rng):
    return np.append(rng.permutation([0, 1, 2]), [3]), 10
