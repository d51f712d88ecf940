import numpy as np


def typical(rng):
    shape = (4, int(rng.integers(3, 6)))
    x = rng.normal(size=shape)
    x[0, :2] = rng.uniform(0.5, 2, size=2)
    x[1, :2] = rng.uniform(-2, -0.5, size=2)
    dout = rng.normal(size=shape)
    dout[0, :2] = [-1.3, 0.7]
    dout[1, :2] = [1.1, -0.4]
    return dout, x


def exact_zero(rng):
    x = np.array([[0.0, 1.0, -1.0], [2.0, 0.0, 0.0]])
    return rng.uniform(0.5, 1.5, size=x.shape) * np.array([[1, -1, 1], [-1, -1, 1]]), x


def negative_upstream(rng):
    return -rng.uniform(0.5, 2, size=(3, 4)), rng.uniform(0.2, 0.9, size=(3, 4)) * rng.choice([1, 1, -1], size=(3, 4))


def dead_unit(rng):
    x = rng.uniform(0.5, 1.5, size=(4, 3))
    x[:, 1] *= -1
    dout = rng.uniform(0.5, 1.5, size=(4, 3))
    return dout, x


def image_input(rng):
    shape = (2, 1, 3, 2)
    return rng.normal(size=shape), rng.uniform(0.3, 2, size=shape) * rng.permutation([1, -1] * 6).reshape(shape)
