import numpy as np


def _case(rng, n, d, eps=1e-3):
    gain = rng.uniform(0.5, 2.0, d) * rng.choice([-1.0, 1.0], d)
    return rng.normal(size=(n, d)), rng.normal(1.0, 1.5, (n, d)), gain, eps


def typical(rng):
    n = int(rng.integers(2, 5))
    return _case(rng, n, n + 1)


def square_input(rng):
    return _case(rng, 3, 3)


def single_sample(rng):
    return _case(rng, 1, 4)


def large_eps(rng):
    return _case(rng, 3, 4, eps=0.5)


def unequal_gain(rng):
    dout, x, _, eps = _case(rng, 4, 3)
    return dout, x, np.array([0.1, 1.0, 10.0]), eps


def default_eps(rng):
    dout, x, gain, _ = _case(rng, 3, 4)
    return dout, 0.01 * x, gain
