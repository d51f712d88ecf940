import numpy as np


def _case(rng, n, d, eps=1e-5):
    gamma = rng.uniform(0.5, 2.0, d) * rng.choice([-1.0, 1.0], d)
    return rng.normal(size=(n, d)), rng.normal(0.5, 1.5, (n, d)), gamma, eps


def typical(rng):
    return _case(rng, int(rng.integers(4, 8)), int(rng.integers(2, 5)))


def two_samples(rng):
    return _case(rng, 2, 3, eps=0.1)


def single_sample(rng):
    return _case(rng, 1, 3)


def zero_variance(rng):
    dout, x, gamma, eps = _case(rng, 5, 3, eps=1e-2)
    x[:, 0] = rng.normal()
    return dout, x, gamma, eps


def constant_upstream(rng):
    dout, x, gamma, eps = _case(rng, 5, 3)
    return np.full_like(dout, rng.uniform(0.5, 2.0)), x, gamma, eps


def large_eps(rng):
    return _case(rng, 6, 3, eps=0.5)


def square_batch(rng):
    return _case(rng, 3, 3)


def default_eps(rng):
    dout, x, gamma, _ = _case(rng, 5, 1)
    return dout, 0.01 * x, gamma
