import numpy as np


def _data(rng, n=8, d=3):
    X = rng.normal(size=(n, d))
    y = rng.choice([-1.0, 1.0], size=n)
    y[:3] = 1.0, 1.0, -1.0
    return X, y


def typical(rng):
    """Some samples are wrong, some inside the margin; labels do not cancel and C is not one."""
    X, y = _data(rng, 9)
    w, b = rng.normal(size=3), 0.7
    m = np.concatenate([[0.3, 0.6, -0.8, 0.5, -1.2, 2.0, 1.7, 3.0], [0.45]])
    y[:] = 1.0, 1.0, -1.0, 1.0, 1.0, -1.0, 1.0, -1.0, 1.0
    # move each sample along w until its margin is the wanted one
    X = X + ((y * m - b - X @ w) / (w @ w))[:, None] * w
    return w, b, X, y, rng.uniform(1.3, 2.5)


def exactly_on_the_margin(rng):
    """Small integers keep the margin exactly 1."""
    X = np.array([[1.0, 0.0], [0.0, 1.0], [3.0, 2.0], [-4.0, 1.0]])
    X[:, 1] = rng.integers(-3, 4, size=4)
    w = np.array([1.0, 0.0])
    return w, 0.0, X, np.array([1.0, 1.0, 1.0, -1.0]), float(rng.integers(2, 5))


def inside_the_margin(rng):
    """Right side, but too close."""
    w = np.array([1.0, 0.0])
    X = np.column_stack([rng.uniform(0.2, 0.8, size=4), rng.normal(size=4)])
    y = np.array([1.0, 1.0, -1.0, 1.0])
    return w, 0.0, X * y[:, None], y


def no_violation(rng):
    w = np.array([2.0, -1.0, 0.5])
    X, y = _data(rng, 6)
    b = 0.5
    X = X + ((y * rng.uniform(1.5, 4.0, size=6) - b - X @ w) / (w @ w))[:, None] * w
    return w, b, X, y, 2.0


def large_c(rng):
    X, y = _data(rng, 7, 1)
    y[:] = 1.0, 1.0, -1.0, -1.0, -1.0, -1.0, 1.0
    return 0.1 * rng.normal(size=1), 2.0, 0.5 * X, y, 50.0
