import numpy as np


def _case(rng, out, n, r, alpha=5.0):
    return rng.normal(size=(out, n)), rng.normal(size=(r, n)), rng.normal(size=(out, r)), alpha


def typical(rng):
    return _case(rng, 5, 4, int(rng.integers(2, 4)))


def square_factors(rng):
    return _case(rng, 3, 3, 3)


def rank_one(rng):
    return _case(rng, 4, 3, 1)


def zero_b(rng):
    w, a, b, alpha = _case(rng, 4, 3, 2)
    return w, a, np.zeros_like(b), alpha


def default_alpha(rng):
    return _case(rng, 4, 3, 2)[:3]
