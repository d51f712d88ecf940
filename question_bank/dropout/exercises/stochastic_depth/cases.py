import numpy as np


def _case(rng, n, rest, survival):
    keep = np.zeros(n, dtype=int)
    while not 0 < keep.mean() < 1:
        keep = (rng.random(n) < 0.5).astype(int)
    keep[0] = 1 - keep[1]
    residual = rng.uniform(0.5, 1.5, (n, *rest)) * rng.choice([-1.0, 1.0], (n, *rest))
    return rng.normal(size=(n, *rest)), residual, keep, survival


def typical(rng):
    return _case(rng, int(rng.integers(3, 6)), (2, 6), float(rng.choice([0.6, 0.7, 0.8])))


def square_batch(rng):
    return _case(rng, 3, (3,), 0.7)


def evaluation_mode(rng):
    return (*_case(rng, 4, (1, 2), 0.7), False)


def all_dropped(rng):
    x, residual, keep, survival = _case(rng, 3, (2, 4), 0.7)
    return x, residual, np.zeros_like(keep), survival


def survival_one(rng):
    x, residual, keep, _ = _case(rng, 3, (1, 4), 1.0)
    return x, residual, np.ones_like(keep), 1.0
