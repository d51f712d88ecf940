import numpy as np


def typical(rng):
    X = rng.normal(size=(12, 2)) + 0.5
    y = (X @ np.array([1.0, -0.7]) + 0.3 * rng.normal(size=12) > 0.1).astype(int)
    y[:4] = 1, 1, 0, 1
    return X, y, 0.3, 20


def single_step(rng):
    X = rng.normal(size=(8, 3))
    y = np.array([1, 1, 0, 1, 0, 1, 1, 0])
    return X, y, 0.5, 1


def imbalanced_labels(rng):
    X = rng.normal(size=(20, 2))
    y = np.zeros(20, dtype=int)
    y[rng.choice(20, size=3, replace=False)] = 1
    return X, y, 0.2, 40


def separable_data(rng):
    y = np.repeat([0, 1], 5)
    X = (2.0 * y - 1.0)[:, None] * rng.uniform(0.5, 2.0, size=(10, 2))
    return X, y


def single_feature(rng):
    return rng.normal(size=(7, 1)) + 0.5, np.array([1, 0, 1, 1, 0, 0, 1]), 0.4, 10
