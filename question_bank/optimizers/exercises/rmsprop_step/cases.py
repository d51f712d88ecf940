import numpy as np


def _case(rng, d=4):
    grad = rng.uniform(0.3, 2.0, d) * rng.choice([-1.0, 1.0], d)
    alpha = float(rng.choice([0.8, 0.9, 0.95]))
    return rng.normal(size=d), grad, rng.uniform(2.5, 6.0, d), float(rng.uniform(0.05, 0.3)), alpha, 1e-8


def typical(rng):
    return _case(rng, int(rng.integers(2, 6)))


def first_step(rng):
    theta, grad, avg, lr, alpha, _ = _case(rng)
    return theta, grad * 0.1, np.zeros_like(avg), lr, alpha, 1e-4


def zero_gradient(rng):
    theta, grad, avg, *rest = _case(rng, 1)
    return (theta, np.zeros_like(grad), avg, *rest)


def large_eps(rng):
    theta, grad, avg, lr, alpha, _ = _case(rng)
    return theta, grad * 0.05, np.full_like(avg, 0.004), lr, alpha, 0.1


def gradient_scale_change(rng):
    theta, grad, avg, *rest = _case(rng)
    return (theta, grad * 0.01, np.full_like(avg, 100.0), *rest)


def defaults(rng):
    theta, grad, avg, *_ = _case(rng, 2)
    return theta, grad * np.array([1.0, 1e-7]), avg * np.array([1.0, 0.0])
