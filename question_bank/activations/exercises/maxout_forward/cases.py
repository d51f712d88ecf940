import numpy as np


def typical(rng):
    n, d, k, m = 4, int(rng.integers(2, 4)), 3, 2
    return rng.normal(size=(n, d)), rng.normal(size=(k, d, m)), rng.normal(0, 2, size=(k, m))


def square_shapes(rng):
    return rng.normal(size=(3, 3)), rng.normal(size=(3, 3, 3)), rng.normal(0, 2, size=(3, 3))


def single_piece(rng):
    W = rng.normal(size=(1, 3, 2))
    b = rng.uniform(-1.5, -0.5, size=(1, 2))
    return -W[:, :, 0], W, b


def absolute_value(rng):
    eye = np.eye(3)
    return rng.normal(size=(4, 3)), np.stack([eye, -eye]), np.zeros((2, 3))


def all_negative(rng):
    return rng.uniform(0.5, 1.5, size=(3, 2)), -rng.uniform(0.5, 1.5, size=(3, 2, 4)), -rng.uniform(0.5, 1, size=(3, 4))
