import numpy as np


def typical(rng):
    return (rng.permutation(np.repeat([0, 1, 2], [rng.integers(6, 9), 3, rng.integers(1, 3)])),)


def extreme_imbalance(rng):
    return (rng.permutation(np.repeat([0, 1], [1000, 10])),)


def balanced_input(rng):
    return (rng.permutation(np.repeat([0, 1, 2], rng.integers(2, 6))),)


def label_gap(rng):
    return (rng.permutation(np.repeat([0, 5], [rng.integers(4, 7), 2])),)


def single_class(rng):
    return (np.full(rng.integers(2, 6), rng.integers(1, 4)),)


def negative_labels(rng):
    return (rng.permutation(np.repeat([-1, 1], [rng.integers(2, 4), rng.integers(5, 8)])),)
