import numpy as np


def _case(rng, d=4, lr=1.0, eps=1e-6):
    grad = rng.uniform(0.3, 2.0, d) * rng.choice([-1.0, 1.0], d)
    rho = float(rng.choice([0.8, 0.9, 0.95]))
    return rng.normal(size=d), grad, rng.uniform(0.5, 4.0, d), rng.uniform(0.01, 0.1, d), lr, rho, eps


def typical(rng):
    return _case(rng, int(rng.integers(2, 6)))


def first_step(rng):
    theta, grad, sq_avg, acc, lr, rho, _ = _case(rng)
    return theta, grad, np.zeros_like(sq_avg), np.zeros_like(acc), lr, rho, 1e-4


def lr_not_one(rng):
    return _case(rng, lr=0.3)


def large_eps(rng):
    return _case(rng, eps=0.1)


def defaults(rng):
    theta, grad, sq_avg, acc, *_ = _case(rng, 1)
    return theta, grad, sq_avg, np.zeros_like(acc)
