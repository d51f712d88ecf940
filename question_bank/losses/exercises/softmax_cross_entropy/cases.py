import numpy as np


def typical(rng):
    n = int(rng.integers(3, 6))
    return rng.normal(0, 2, size=(n, 4)), np.concatenate([[0, 3], rng.integers(0, 4, size=n - 2)])


def large_logits(rng):
    z = np.array([[1000.0, 0.0, -1000.0], [0.0, 1000.0, 500.0], [-1000.0, -1000.0, -1000.0]])
    return z + rng.normal(size=(3, 3)), np.array([2, 1, 0])


def confident_mistake(rng):
    z = np.array([[60.0, 0.0, 0.0], [0.0, 0.0, 60.0], [0.0, 5.0, 0.0]]) + rng.uniform(0, 1, size=(3, 3))
    return z, np.array([1, 2, 1])


def single_sample(rng):
    return rng.normal(0, 2, size=(1, 4)), rng.integers(0, 4, size=1)


def integer_dtype(rng):
    """Integer logits for which pairing rows with labels is not the same as taking whole columns."""
    targets = np.array([1, 2, 0, 2])
    while True:
        z = rng.integers(-3, 4, size=(4, 3))
        if z[:, targets].mean() != z[np.arange(4), targets].mean():
            return z, targets


def repeated_labels(rng):
    return rng.normal(0, 2, size=(4, 3)), np.full(4, int(rng.integers(0, 3)))
