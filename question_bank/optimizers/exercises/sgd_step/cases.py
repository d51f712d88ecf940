import numpy as np


def _case(rng, shape, lr, weight_decay):
    return rng.normal(1.0, 1.5, shape), rng.normal(size=shape), lr, weight_decay


def typical(rng):
    shape = (int(rng.integers(2, 6)),) if rng.random() < 0.5 else (2, 3)
    return _case(rng, shape, float(rng.uniform(0.01, 0.3)), 0.0)


def weight_decay(rng):
    return _case(rng, (4,), float(rng.uniform(0.05, 0.3)), float(rng.uniform(0.1, 0.5)))


def zero_gradient(rng):
    theta, grad, lr, decay = _case(rng, (4,), 0.1, float(rng.uniform(0.1, 0.5)))
    return theta, np.zeros_like(grad), lr, decay


def integer_dtype(rng):
    return rng.integers(2, 8, 4), rng.integers(1, 5, 4), 0.25, 0.4


def defaults(rng):
    return _case(rng, (1,), 0.01, 0.0)[:2]
