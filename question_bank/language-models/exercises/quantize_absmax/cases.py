import numpy as np


def typical(rng):
    return (rng.normal(0.0, 0.5, (int(rng.integers(2, 5)), 6)),)


def zero_row(rng):
    w = rng.normal(size=(3, 5))
    w[1] = 0.0
    return (w,)


def negative_maximum(rng):
    w = rng.uniform(-0.4, 0.4, (3, 5))
    w[:, 2] = rng.uniform(-2.0, -1.0, 3)
    return (w,)


def outlier_row(rng):
    w = rng.normal(0.0, 0.1, (3, 6))
    w[0, 0] = 30.0
    return (w,)


def halves(rng):
    return (np.array([[127.0, 0.5, 1.5, -2.5, 3.5], [-127.0, 2.5, -0.5, 4.5, 10.5]])[rng.permutation(2)],)
