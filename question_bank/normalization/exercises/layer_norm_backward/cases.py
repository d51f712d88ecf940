import numpy as np


def _case(rng, n, d):
    gamma = rng.uniform(0.5, 2.0, d) * rng.choice([-1.0, 1.0], d)
    return rng.normal(size=(n, d)), rng.normal(1.0, 1.5, (n, d)), gamma


def typical(rng):
    n = int(rng.integers(2, 5))
    return _case(rng, n, n + int(rng.integers(1, 3)))


def square_input(rng):
    return _case(rng, 3, 3)


def single_sample(rng):
    return _case(rng, 1, 4)


def unequal_gamma(rng):
    dout, x, _ = _case(rng, 4, 3)
    return dout, x, np.array([0.1, 1.0, 10.0])


def constant_upstream(rng):
    _, x, _ = _case(rng, 4, 3)
    return np.ones((4, 3)), x, np.ones(3)


def large_eps(rng):
    return (*_case(rng, 4, 3), 0.5)


def default_eps(rng):
    dout, x, gamma = _case(rng, 4, 3)
    return dout, 0.01 * x, gamma


def single_feature(rng):
    return _case(rng, 4, 1)
