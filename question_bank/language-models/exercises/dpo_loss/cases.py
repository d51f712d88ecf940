import numpy as np


def _case(rng, n, scale=3.0):
    return tuple(rng.normal(mean, scale, n) for mean in (-20.0, -24.0, -21.0, -22.0))


def typical(rng):
    return (*_case(rng, int(rng.integers(3, 6))), 0.5)


def policy_is_reference(rng):
    chosen, rejected, *_ = _case(rng, 4)
    return chosen, rejected, chosen.copy(), rejected.copy(), 0.3


def one_pair(rng):
    return (*_case(rng, 1), 0.7)


def far_apart(rng):
    chosen, rejected, a, b = _case(rng, 3)
    return chosen - 20000.0, rejected, a, b, 0.5


def default_beta(rng):
    return _case(rng, 4)
