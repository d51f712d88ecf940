import numpy as np


def _case(rng, n, b):
    return rng.exponential(3.0, n), rng.integers(0, n, (b, n))


def typical(rng):
    return _case(rng, 6, 25)


def other_level(rng):
    return *_case(rng, 7, 20), 0.5


def square_indices(rng):
    return _case(rng, 8, 8)
