import numpy as np


def typical(rng):
    t = int(rng.integers(3, 6))
    return rng.normal(size=(t, 6)), np.arange(1, t + 1)


def position_zero(rng):
    return rng.normal(size=(3, 4)), np.zeros(3, dtype=int)


def batch_and_heads(rng):
    return rng.normal(size=(2, 3, 4, 8)), np.arange(4)


def shifted_positions(rng):
    return rng.normal(size=(3, 8)), 1000 + np.arange(3)


def two_dimensions(rng):
    return rng.normal(size=(4, 2)), np.arange(1, 5)


def other_base(rng):
    return rng.normal(size=(4, 6)), np.arange(1, 5), 100.0
