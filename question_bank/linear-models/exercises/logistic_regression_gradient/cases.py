import numpy as np


def _labels(rng, n):
    y = rng.integers(0, 2, size=n)
    y[:2] = 1, 0
    return y


def typical(rng):
    y = _labels(rng, 7)
    y[2:5] = 1
    return rng.normal(size=3), 0.4, rng.normal(size=(7, 3)) + 0.3, y


def l2_penalty(rng):
    return rng.normal(size=3) + 0.5, 3.0, rng.normal(size=(6, 3)), _labels(rng, 6), 0.5


def large_margin(rng):
    """Logits of +-1000, one of each on the wrong side."""
    X = np.array([[1.0, 1.0], [-1.0, -1.0], [1.0, 1.0], [-1.0, -1.0], [0.001, 0.0]])
    X[4, 1] = 0.001 * rng.random()
    return np.array([400.0, 600.0]), 0.0, X, np.array([1, 0, 0, 0, 1])


def confidently_wrong(rng):
    X = rng.uniform(6.0, 10.0, size=(4, 1))
    return np.array([2.0]), 1.0, X, np.array([0, 0, 1, 0])


def single_sample(rng):
    return rng.normal(size=2), 0.2, rng.normal(size=(1, 2)) + 1.0, rng.integers(0, 2, size=1)
