import numpy as np


def _case(rng):
    n = int(rng.integers(6, 10))
    left = np.arange(n) < n // 2
    return rng.normal(0.6, 1.0, n), rng.uniform(0.1, 0.9, n), rng.permutation(left)


def typical(rng):
    return _case(rng)


def empty_child(rng):
    g, h, left = _case(rng)
    return g, h, np.zeros_like(left)


def priced(rng):
    return *_case(rng), 2.0, 0.7


def strong_penalty(rng):
    return *_case(rng), 10.0
