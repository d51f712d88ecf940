import numpy as np


def _case(rng, t, d=4):
    grad = rng.uniform(0.3, 2.0, d) * rng.choice([-1.0, 1.0], d)
    lr = float(rng.uniform(0.01, 0.1))
    return rng.normal(size=d), grad, rng.normal(0.0, 0.3, d), rng.uniform(0.01, 0.3, d), t, lr


def typical(rng):
    return _case(rng, int(rng.integers(2, 20)), int(rng.integers(2, 6)))


def first_step(rng):
    theta, grad, m, v, _, lr = _case(rng, 1)
    return theta, grad * 0.01, np.zeros_like(m), np.zeros_like(v), 1, lr


def tiny_gradient(rng):
    theta, grad, m, v, _, lr = _case(rng, 1)
    return theta, grad * 1e-6, np.zeros_like(m), np.zeros_like(v), 1, lr


def late_step(rng):
    return _case(rng, 100_000, 1)


def custom_betas(rng):
    return (*_case(rng, int(rng.integers(2, 5))), 0.5, 0.8, 0.01)


def default_rate(rng):
    return _case(rng, int(rng.integers(2, 20)))[:-1]
