import numpy as np


def _case(rng, shape, eps=1e-3):
    return rng.normal(1.0, 1.5, shape), rng.uniform(0.5, 2.0, shape[-1]) * rng.choice([-1.0, 1.0], shape[-1]), eps


def typical(rng):
    n = int(rng.integers(2, 5))
    return _case(rng, (n, n + 1))


def three_dimensional(rng):
    return _case(rng, (2, 3, 4))


def square_input(rng):
    return _case(rng, (3, 3))


def zero_row(rng):
    x, gain, eps = _case(rng, (3, 4))
    x[1] = 0.0
    return x, gain, eps


def large_eps(rng):
    return _case(rng, (3, 4), eps=0.5)


def default_eps(rng):
    x, gain, _ = _case(rng, (3, 4))
    return 0.001 * x, gain
