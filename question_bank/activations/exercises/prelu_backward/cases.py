import numpy as np


def _x(rng, shape):
    x = rng.uniform(0.3, 2, size=shape) * rng.choice([-1, 1], size=shape)
    x[:, :, ...] = x
    x[0] = -np.abs(x[0])
    return x


def typical(rng):
    n, c = int(rng.integers(3, 6)), 3
    return rng.normal(size=(n, c)), _x(rng, (n, c)), rng.uniform(0.1, 0.5, size=c)


def image_input(rng):
    shape = (2, 3, 2, 4) if rng.random() < 0.5 else (2, 2, 3, 5)
    return rng.normal(size=shape), _x(rng, shape), rng.uniform(0.1, 0.5, size=shape[1])


def exact_zero(rng):
    x = _x(rng, (4, 2))
    x[1] = 0.0
    return rng.uniform(0.5, 1.5, size=(4, 2)), x, rng.uniform(0.1, 0.5, size=2)


def single_sample(rng):
    return rng.uniform(0.5, 1.5, size=(1, 4)), _x(rng, (1, 4)), rng.uniform(0.1, 0.5, size=4)


def all_positive(rng):
    return rng.normal(size=(4, 3)), rng.uniform(0.2, 2, size=(4, 3)), rng.uniform(0.1, 0.5, size=3)
