import numpy as np


def typical(rng):
    y = rng.permutation(np.array([1, 1, 1, 0, 0, 0, 0]))
    return y, rng.normal(size=7) + y


def tied_scores(rng):
    order = rng.permutation(6)
    s = np.array([0.2, 0.2, 0.5, 0.5, 0.5, 0.9]) + rng.uniform(0, 0.05)
    return np.array([0, 1, 0, 1, 1, 0])[order], s[order]


def constant_score(rng):
    return np.array([0, 1, 1, 0, 1]), np.full(5, rng.uniform())


def perfect_ranking(rng):
    order = rng.permutation(6)
    s = np.concatenate([rng.uniform(0, 0.4, size=3), rng.uniform(0.6, 1, size=3)])
    return np.array([0, 0, 0, 1, 1, 1])[order], s[order]


def reversed_ranking(rng):
    y, s = perfect_ranking(rng)
    return 1 - y, s


def imbalanced(rng):
    y = rng.permutation(np.array([1, 0, 0, 0, 0, 0]))
    return y, rng.normal(size=6)
