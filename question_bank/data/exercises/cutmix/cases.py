import numpy as np


def _batch(rng, h, w):
    return rng.normal(size=(3, 2, h, w)), np.eye(3)[rng.permutation(3)]


def typical(rng):
    x, y = _batch(rng, 9, 9)
    return x, y, rng.uniform(0.66, 0.72), np.array([1, 2, 0]), 5, 3


def box_at_border(rng):
    x, y = _batch(rng, 8, 8)
    return x, y, 0.75, np.array([2, 0, 1]), 0, 1


def non_square_image(rng):
    x, y = _batch(rng, 6, 12)
    return x, y, 0.6 + 0.05 * rng.random(), np.array([1, 2, 0]), 2, 7


def lambda_one(rng):
    x, y = _batch(rng, 6, 6)
    return x, y, 1.0, np.array([1, 2, 0]), 3, 3


def odd_box(rng):
    x, y = _batch(rng, 7, 7)
    return x[:, :1], y, 0.75, np.array([2, 0, 1]), 3, 3
