import numpy as np


def typical(rng):
    return rng.normal(size=(4, 5)), 0.7, rng.normal(size=5), rng.normal(size=(5, 3))


def one_hot_features(rng):
    X = np.zeros((4, 6), dtype=int)
    X[np.arange(4), rng.integers(0, 3, size=4)] = 1
    X[np.arange(4), 3 + rng.integers(0, 3, size=4)] = 1
    return X, -0.3, rng.normal(size=6), rng.normal(size=(6, 2))


def single_feature(rng):
    return rng.normal(size=(3, 1)) + 2.0, 0.5, rng.normal(size=1) + 1.0, rng.normal(size=(1, 2)) + 1.0


def non_binary_values(rng):
    return np.array([[2.0, 3.0]]), 0.1, rng.normal(size=2), rng.normal(size=(2, 2)) + 0.5
