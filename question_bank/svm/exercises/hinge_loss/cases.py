import numpy as np


def _labels(rng, n):
    y = rng.choice([-1, 1], size=n)
    y[:2] = 1, -1
    return y


def typical(rng):
    """Right and wrong, inside the margin and far beyond it."""
    y = _labels(rng, 8)
    margins = np.concatenate([[2.5, 0.4, -0.7], rng.normal(0.5, 1.5, size=5)]) + 0.01 * rng.random()
    return y, y * margins


def zero_one_labels(rng):
    y = rng.integers(0, 2, size=6)
    y[0] = 0
    return y, rng.normal(size=6)


def inside_the_margin(rng):
    y = _labels(rng, 4)
    return y, y * rng.uniform(0.3, 0.7, size=4)


def beyond_the_margin(rng):
    y = _labels(rng, 5)
    return y, y * rng.uniform(1.5, 9.0, size=5)


def exactly_on_the_margin(rng):
    y = np.array([1, 1, -1, -1])
    margins = np.array([0.0, 0.0, 1.0, 1.0])
    return y, y * (margins if rng.random() < 0.5 else margins[::-1])


def one_wrong_label(rng):
    y = _labels(rng, 6)
    y[rng.integers(2, 6)] = rng.choice([-2, 2, 3])
    return y, rng.normal(size=6)


def one_class(rng):
    y = np.full(5, rng.choice([-1, 1]))
    return y, rng.normal(size=5)
