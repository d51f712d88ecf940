import numpy as np


def _weights(rng, shape=(4,)):
    return rng.uniform(0.4, 3.0, shape) * rng.choice([-1.0, 1.0], shape)


def typical(rng):
    w = _weights(rng, (2, 3))
    w[0, 0] = -abs(w[0, 0])
    return w, float(rng.uniform(0.5, 2.0)), float(rng.choice([0.2, 0.3, 0.7]))


def pure_l1(rng):
    w = _weights(rng, (3, 1))
    w[0] = -abs(w[0])
    return w, float(rng.uniform(0.5, 2.0)), 1.0


def pure_l2(rng):
    return np.array([3.0, -4.0]), float(rng.uniform(0.5, 2.0)), 0.0


def zero_weight(rng):
    w = _weights(rng)
    w[0], w[1] = -abs(w[0]), 0.0
    return w, float(rng.uniform(0.5, 2.0)), 0.3


def integer_dtype(rng):
    w = rng.integers(1, 5, 4)
    w[0], w[1] = -3, 0
    return w, float(rng.uniform(0.5, 2.0)), 0.3


def default_strengths(rng):
    return (_weights(rng),)
