import numpy as np


def _data(rng, margins, w, b):
    """Samples whose signed distances to the plane are the given ones."""
    n = len(margins)
    y = rng.choice([-1.0, 1.0], size=n)
    X = rng.normal(size=(n, len(w)))
    unit = w / np.linalg.norm(w)
    offset = y * margins - b / np.linalg.norm(w) - X @ unit
    return X + offset[:, None] * unit, y


def typical(rng):
    """One sample on the wrong side, others far on the right one."""
    w, b = np.array([1.5, -2.0, 1.0]) + 0.1 * rng.random(3), 0.6
    X, y = _data(rng, np.concatenate([[-0.4], rng.uniform(0.6, 3.0, size=5)]), w, b)
    return w, b, X, y


def misclassified_point(rng):
    """Unit normal, plane through the origin, two samples on the wrong side."""
    X, y = _data(rng, np.array([-1.3, -0.2, 0.5, 2.0]), np.array([0.6, 0.8]), 0.0)
    return np.array([0.6, 0.8]), 0.0, X, y


def rescaled_hyperplane(rng):
    w, b = 10.0 * np.array([0.6, 1.8]), 10.0 * rng.uniform(0.5, 1.5)
    X, y = _data(rng, rng.uniform(0.4, 2.0, size=5), w, b)
    return w, b, X, y


def non_zero_bias(rng):
    w, b = np.array([2.0, 1.0]) + 0.1 * rng.random(2), -5.0
    X, y = _data(rng, rng.uniform(0.3, 1.5, size=4), w, b)
    return w, b, X, y


def single_point(rng):
    w, b = np.array([3.0, -1.0]), 1.7
    X, y = _data(rng, rng.uniform(0.3, 0.6, size=1), w, b)
    return w, b, X, y
