import numpy as np


def typical(rng):
    return (rng.normal(0, 2, size=(rng.integers(2, 5), 5)),)


def large_logits(rng):
    rows = np.array([[1000.0, 0.0, -1000.0], [0.0, 1000.0, 3.0], [-1000.0, -998.0, -999.0]])
    return (rows + rng.normal(size=rows.shape),)


def rows_of_very_different_scale(rng):
    x = rng.normal(size=(3, 4))
    x[0] += 2000.0
    x[1] -= 2000.0
    return (x,)


def square_matrix(rng):
    return (rng.normal(0, 2, size=(3, 3)),)


def other_axis(rng):
    return rng.normal(size=(2, 3, 4)), [1, -2][int(rng.integers(0, 2))]


def minus_inf_mask(rng):
    x = rng.normal(size=(5, 3))
    x[rng.integers(0, 5), 0] = -np.inf
    x[rng.permutation(5)[:2], 2] = -np.inf
    return x, 0


def integer_dtype(rng):
    x = rng.integers(-4, 5, size=(3, 4))
    x[:, 0] = [3, 1, -2]
    return (x,)


def float32_input(rng):
    return (rng.normal(0, 2, size=(3, 4)).astype(np.float32),)


def any_shape(rng):
    return (rng.normal(0, 2, size=(2, 1, 4)),)
