import numpy as np


def typical(rng):
    """Two channels, three filters, stride 2 and padding 1."""
    x = rng.normal(size=(2, 2, 6, 7)) + 0.5
    return x, rng.normal(size=(3, 2, 3, 3)), rng.normal(size=3) + 0.5, 2, 1


def stride_not_dividing(rng):
    return rng.normal(size=(1, 2, 6, 6)), rng.normal(size=(2, 2, 3, 3)), rng.normal(size=2), 2, 0


def padding(rng):
    return rng.normal(size=(1, 1, 4, 4)) + 1.0, rng.normal(size=(2, 1, 3, 3)), rng.normal(size=2), 1, 1


def asymmetric_kernel(rng):
    kernel = np.array([[[[1.0, 0.0], [0.0, -2.0]]]])
    return rng.normal(size=(1, 1, 4, 4)), kernel, np.zeros(1)


def one_by_one_kernel(rng):
    return rng.normal(size=(2, 3, 3, 4)), rng.normal(size=(4, 3, 1, 1)), rng.normal(size=4)


def integer_dtype(rng):
    w = rng.integers(-2, 3, size=(2, 1, 2, 2))
    w[:, 0, 0, 0] = 3
    return rng.integers(0, 10, size=(1, 1, 4, 4)), w, rng.integers(1, 5, size=2) + 0.5


def rectangular_kernel(rng):
    return rng.normal(size=(2, 2, 5, 6)), rng.normal(size=(3, 2, 2, 3)), rng.normal(size=3), 2, 1


def wide_padding(rng):
    return rng.normal(size=(2, 1, 3, 4)) + 1.0, rng.normal(size=(1, 1, 3, 3)), rng.normal(size=1), 1, 2
