import numpy as np


def _case(rng, p, shape=(3, 4)):
    mask = rng.random(shape) >= p
    mask.flat[0], mask.flat[1] = True, False
    return rng.uniform(0.5, 2.0, shape) * rng.choice([-1.0, 1.0], shape), mask, p


def typical(rng):
    return _case(rng, float(rng.choice([0.2, 0.3, 0.6])), (int(rng.integers(2, 5)), 4))


def evaluation_mode(rng):
    return (*_case(rng, 0.4, (2, 1, 4)), False)


def p_zero(rng):
    x, mask, _ = _case(rng, 0.5, (3, 1, 2))
    return x, np.ones_like(mask), 0.0


def unbalanced_p(rng):
    return _case(rng, 0.1)


def everything_dropped(rng):
    x, mask, p = _case(rng, 0.5)
    return x, np.zeros_like(mask), p


def integer_dtype(rng):
    _, mask, p = _case(rng, 0.25)
    return rng.integers(1, 9, mask.shape), mask.astype(int), p


def integer_evaluation(rng):
    _, mask, p = _case(rng, 0.25)
    return rng.integers(1, 9, mask.shape), mask.astype(int), p, False
