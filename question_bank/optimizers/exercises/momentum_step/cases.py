import numpy as np


def _case(rng, momentum, shape=(4,)):
    lr = float(rng.uniform(0.05, 0.3))
    return rng.normal(size=shape), rng.normal(0.0, 2.0, shape), rng.normal(0.0, 0.5, shape), lr, momentum


def typical(rng):
    return _case(rng, float(rng.uniform(0.5, 0.95)), (int(rng.integers(2, 4)), 3))


def first_step(rng):
    theta, grad, velocity, lr, momentum = _case(rng, 0.9)
    return theta, grad, np.zeros_like(velocity), lr, momentum


def zero_gradient(rng):
    theta, grad, velocity, lr, momentum = _case(rng, 0.9)
    return theta, np.zeros_like(grad), velocity, lr, momentum


def no_momentum(rng):
    return _case(rng, 0.0)


def reversed_gradient(rng):
    theta, grad, _, lr, momentum = _case(rng, 0.9)
    return theta, grad, -rng.uniform(0.2, 0.6) * grad, lr, momentum


def defaults(rng):
    return _case(rng, 0.9, (1,))[:3]
