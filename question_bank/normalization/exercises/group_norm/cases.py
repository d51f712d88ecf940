import numpy as np


def _case(rng, n, c, groups, h=2, w=3, eps=1e-3):
    gamma = rng.uniform(0.5, 2.0, c) * rng.choice([-1.0, 1.0], c)
    x = rng.normal(size=(n, c, h, w)) * rng.uniform(0.5, 3.0, (n, c, 1, 1)) + rng.normal(0.0, 2.0, (n, c, 1, 1))
    return x, groups, gamma, rng.normal(size=c), eps


def typical(rng):
    return _case(rng, 2, 6, int(rng.choice([2, 3])))


def one_group(rng):
    return _case(rng, 2, 4, 1)


def groups_equal_channels(rng):
    return _case(rng, 2, 4, 4)


def single_image(rng):
    return _case(rng, 1, 6, int(rng.choice([2, 3])))


def large_eps(rng):
    return _case(rng, 2, 4, 2, eps=0.5)


def channels_of_different_scale(rng):
    x, groups, gamma, beta, eps = _case(rng, 2, 4, 2)
    return x * np.array([1.0, 10.0, 100.0, 1000.0]).reshape(1, 4, 1, 1), groups, gamma, beta, eps


def default_eps(rng):
    x, *rest, _ = _case(rng, 2, 4, 2)
    return (0.01 * x, *rest)
