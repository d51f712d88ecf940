import numpy as np


def _case(rng, n, d=3, eps=1e-3):
    gamma = rng.uniform(0.5, 2.0, d) * rng.choice([-1.0, 1.0], d)
    beta = rng.uniform(0.5, 1.5, d)
    return rng.normal(2.0, 1.5, (n, d)), gamma, beta, rng.normal(-1.0, 0.5, d), rng.uniform(2.0, 5.0, d), eps


def typical(rng):
    return _case(rng, int(rng.integers(3, 7)), int(rng.integers(2, 5)))


def single_sample(rng):
    return _case(rng, 1)


def tiny_running_var(rng):
    x, gamma, beta, mean, _, _ = _case(rng, 4, 2)
    return x, gamma, beta, mean, np.array([0.0, 1e-6])


def large_eps(rng):
    return _case(rng, 4, 3, eps=0.5)


def integer_dtype(rng):
    _, *rest = _case(rng, 4)
    return (rng.integers(-5, 6, (4, 3)), *rest)
