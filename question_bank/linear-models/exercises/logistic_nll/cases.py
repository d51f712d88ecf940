import numpy as np


def _labels(rng, n):
    y = rng.integers(0, 2, size=n)
    y[:2] = 1, 0
    return y


def typical(rng):
    return rng.normal(size=3), rng.normal(size=(7, 3)), _labels(rng, 7)


def large_margin(rng):
    """Logits of +-1000, all on the right side."""
    y = _labels(rng, 4)
    X = np.where(y == 1, 1.0, -1.0)[:, None] * np.array([1.0, 1.0])
    return np.array([400.0, 600.0]), X, y


def confident_mistake(rng):
    """Logits 60 and -50, both wrong, beside an ordinary sample."""
    return np.array([10.0]), np.array([[6.0], [-5.0], [0.01 * rng.random()]]), np.array([0, 1, 1])


def hopeless_mistake(rng):
    """Logits about 1000 and -1000, both wrong."""
    X = np.array([[1.0, 1.0], [-1.0, -1.0]]) * rng.uniform(0.9, 1.1, size=(2, 1))
    return np.array([400.0, 600.0]), X, np.array([0, 1])


def beta_zero(rng):
    return np.zeros(3), rng.normal(size=(6, 3)), _labels(rng, 6)


def all_negative(rng):
    return rng.normal(size=2), rng.normal(size=(5, 2)), np.zeros(5, dtype=int)
