import numpy as np


def _case(rng, n, d=3, momentum=0.1):
    return rng.normal(2.0, 1.0, d), rng.uniform(3.0, 5.0, d), rng.normal(-1.0, 1.5, (n, d)), momentum


def typical(rng):
    return _case(rng, int(rng.integers(4, 8)), int(rng.integers(2, 5)), float(rng.choice([0.1, 0.2, 0.3])))


def two_samples(rng):
    return _case(rng, 2, 1)


def momentum_one(rng):
    return _case(rng, 5, momentum=1.0)


def mean_far_from_running(rng):
    return np.full(2, 100.0), np.full(2, 2.0), rng.normal(size=(5, 2))


def constant_batch(rng):
    mean, var, _, momentum = _case(rng, 4)
    return mean, var, np.tile(rng.normal(-3.0, 1.0, 3), (4, 1)), momentum
