import numpy as np


def typical(rng):
    n = int(rng.integers(4, 7))
    p = rng.dirichlet(np.full(3, 1.5), size=n)
    first = int(p[0].argmin())
    y = np.concatenate([[first, (first + 1) % 3], rng.integers(0, 3, size=n - 2)])
    return y, p


def zero_probability(rng):
    p = np.insert(rng.dirichlet(np.ones(2), size=3), 1, 0.0, axis=1)
    return np.array([1, 0, 2]), p


def certain_and_right(rng):
    y = rng.permutation(3)
    return y, np.eye(3)[y]


def custom_eps(rng):
    low = rng.uniform(0, 1e-5)
    p = np.array([[low, 1 - low], [1 - low, low], [low, 1 - low]])
    return np.array([0, 1, 1]), p, 1e-3


def single_sample(rng):
    return np.array([1]), rng.dirichlet(np.full(3, 3.0), size=1)


def wrong_winner(rng):
    p = np.array([[0.7, 0.2, 0.1], [0.1, 0.6, 0.3], [0.25, 0.15, 0.6]]) + rng.uniform(0, 0.02) * np.array([1, -1, 0])
    return np.array([1, 2, 0]), p


def three_classes_clipped(rng):
    y = rng.permutation(3)
    return y, np.eye(3)[[y[0], y[1], y[0]]], float(rng.uniform(0.01, 0.05))
