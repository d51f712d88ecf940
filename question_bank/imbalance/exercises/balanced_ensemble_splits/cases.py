import numpy as np


def _indices(rng, minority, majority):
    order = rng.permutation(minority + majority)
    return order[:minority], order[minority:]


def typical(rng):
    return _indices(rng, 3, 9)


def not_divisible(rng):
    return _indices(rng, 3, 11)


def equal_sizes(rng):
    m = int(rng.integers(2, 5))
    return _indices(rng, m, m)


def single_rare_sample(rng):
    return _indices(rng, 1, int(rng.integers(3, 6)))
