import numpy as np


def typical(rng):
    n = int(rng.integers(3, 6))
    return rng.normal(0, 2, size=(n, 4)), np.concatenate([[0, 3], rng.integers(0, 4, size=n - 2)])


def large_logits(rng):
    z = np.array([[1000.0, 0.0, -1000.0], [0.0, 1000.0, 0.0], [-1000.0, -1000.0, -1000.0]])
    return z + rng.normal(size=(3, 3)), np.array([2, 1, 0])


def repeated_labels(rng):
    return rng.normal(0, 2, size=(4, 3)), np.array([1, 1, 1, 0])


def single_sample(rng):
    return rng.normal(0, 2, size=(1, 4)), rng.integers(0, 4, size=1)


def integer_dtype(rng):
    z = rng.integers(-3, 4, size=(4, 3))
    z[0] = [2, 0, -3]
    return z, np.array([1, 2, 0, 2])
