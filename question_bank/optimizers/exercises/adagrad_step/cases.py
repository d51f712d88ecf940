import numpy as np


def _case(rng, d=4):
    grad = rng.uniform(0.3, 2.0, d) * rng.choice([-1.0, 1.0], d)
    return rng.normal(size=d), grad, rng.uniform(0.5, 4.0, d), float(rng.uniform(0.05, 0.3)), 1e-10


def typical(rng):
    return _case(rng, int(rng.integers(2, 6)))


def first_step(rng):
    theta, grad, accum, lr, _ = _case(rng)
    return theta, grad * 0.05, np.zeros_like(accum), lr, 1e-6


def zero_gradient(rng):
    theta, grad, accum, lr, eps = _case(rng)
    grad[1] = 0.0
    accum[1] = 0.0
    return theta, grad, accum, lr, eps


def large_eps(rng):
    theta, grad, accum, lr, _ = _case(rng, 1)
    return theta, grad * 0.01, np.zeros_like(accum), lr, 0.1


def large_accumulator(rng):
    theta, grad, accum, lr, eps = _case(rng)
    accum[0], accum[1] = 1e4, 0.0
    return theta, grad, accum, lr, eps


def defaults(rng):
    theta, grad, accum, *_ = _case(rng, 2)
    return theta, grad * np.array([1.0, 1e-10]), accum * np.array([1.0, 0.0])
