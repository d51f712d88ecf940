import numpy as np


def _case(rng, wrong, total):
    n = int(rng.integers(8, 12))
    weights = rng.uniform(0.5, 1.5, n)
    y = rng.choice([-1, 1], n)
    h = y.copy()
    h[:wrong] *= -1
    return weights * total / weights.sum(), y, h


def typical(rng):
    return _case(rng, 2, 1.0)


def unnormalised(rng):
    return _case(rng, 2, 5.0)


def worse_than_chance(rng):
    return _case(rng, 7, 1.0)
