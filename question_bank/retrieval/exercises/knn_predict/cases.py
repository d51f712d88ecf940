import numpy as np


def typical(rng):
    """Two clouds and, beside the second test point, a stray sample of the other class."""
    X = np.concatenate([rng.normal(size=(6, 2)), rng.normal(size=(6, 2)) + 8.0, [[8.0, 8.0]]])
    y = np.array([0] * 6 + [1] * 6 + [0])
    return X, y, np.array([[0.0, 0.0], [8.0, 8.0]]) + 1e-3 * rng.random(), 5


def k_one(rng):
    X = rng.normal(size=(6, 3)) + np.array([0.0, 0.0, 0.0, 9.0, 0.0, 9.0])[:, None]
    return X, np.array([4, 2, 4, 7, 2, 7]), np.stack([X[3] + 0.01, X[1] - 0.01]), 1


def tied_votes(rng):
    """One vote each; the larger label is the nearer one."""
    p = rng.normal(size=2)
    return np.stack([p + [1.0, 0.0], p + [2.0, 0.0], p + [9.0, 0.0]]), np.array([5, 2, 5]), p[None], 2


def equal_distances(rng):
    """Four samples at distance 1; the first three in index order vote."""
    X = np.array([[1.0, 0.0], [0.0, 1.0], [-1.0, 0.0], [0.0, -1.0], [5.0, 5.0]])
    labels = [[3, 8, 8, 3, 3], [8, 3, 3, 8, 8]][int(rng.integers(0, 2))]
    return X, np.array(labels), np.zeros((1, 2)), 3


def label_gap(rng):
    X = np.array([[0.0], [1.0], [10.0], [11.0]]) + 0.1 * rng.random((4, 1))
    return X, np.array([7, 3, 7, 7]), np.array([[0.4], [10.5]]), 2


def near_minority_far_majority(rng):
    p = rng.normal(size=2)
    return np.stack([p + 0.01, p + [3.0, 0.0], p + [0.0, 3.5], p + 50.0]), np.array([1, 0, 0, 1]), p[None], 3


def k_equals_n(rng):
    X = np.concatenate([rng.normal(size=(2, 2)), rng.normal(size=(3, 2)) + 20.0])
    return X, np.array([1, 1, 6, 6, 6]), X[:1] + 0.001, 5


def euclidean_nearest(rng):
    """Each of the three samples is nearest in another norm."""
    offsets = np.array([[3.0, 0.0, 0.0, 0.0], [2.1, 2.1, 0.0, 0.0], [1.7, 1.7, 1.7, 1.7]])
    p = rng.normal(size=4)
    return p + offsets * rng.choice([-1.0, 1.0], size=4), rng.permutation([1, 5, 9]), p[None], 1


def many_equal_distances(rng):
    """Four of the seven votes go to 6: each later sample that a sort brings to the front takes one of them away."""
    X = np.array([[1.0, 0.0], [0.0, 1.0], [-1.0, 0.0], [0.0, -1.0]])[rng.integers(0, 4, size=60)]
    X[::6] *= 3.0
    y = np.full(60, 2)
    y[[4, 5, 7, 8]] = 6
    return X, y, np.zeros((1, 2)), 7


def default_k(rng):
    """By distance the labels take turns, so that 4 or 6 neighbours vote for the smaller one."""
    y = np.array([8, 3, 8, 3, 8, 3, 3, 3, 3, 3, 3, 3])
    X = np.arange(1.0, 13.0)[:, None] * rng.normal(size=2)
    order = rng.permutation(12)
    return X[order], y[order], np.zeros((1, 2))
