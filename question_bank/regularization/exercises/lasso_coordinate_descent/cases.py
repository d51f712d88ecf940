import numpy as np


def _data(rng, n=12, d=4):
    X = rng.normal(size=(n, d)) * rng.uniform(0.7, 1.6, d)
    X[:, 1] += 0.6 * X[:, 0]
    q, _ = np.linalg.qr(X[:, :-1])
    X[:, -1] -= q @ (q.T @ X[:, -1])  # the last feature is irrelevant and uncorrelated: its weight is exactly 0
    w = rng.uniform(1.5, 3.0, d) * rng.choice([-1.0, 1.0], d)
    w[d - 1] = 0.0
    return X, X @ w + 0.2 * rng.normal(size=n)


def typical(rng):
    return (*_data(rng), float(rng.uniform(2.0, 4.0)), 400)


def single_sweep(rng):
    return (*_data(rng), float(rng.uniform(2.0, 4.0)), 1)


def alpha_above_maximum(rng):
    X, y = _data(rng)
    return X, y, float(2.5 * np.abs(X.T @ y).max()), 50


def zero_column(rng):
    X, y = _data(rng)
    X[:, 1] = 0.0
    return X, y, float(rng.uniform(2.0, 4.0)), 400


def orthonormal_columns(rng):
    q, _ = np.linalg.qr(rng.normal(size=(8, 3)))
    return q, q @ (rng.uniform(2.0, 4.0, 3) * rng.choice([-1.0, 1.0], 3)), float(rng.uniform(0.5, 1.0)), 10


def default_sweeps(rng):
    x, noise = rng.normal(size=(2, 12))
    X = np.stack([x, x + 0.1 * noise], axis=1)
    return X, X @ np.array([-2.0, 3.0]) + 0.2 * rng.normal(size=12), float(rng.uniform(0.01, 0.02))


def single_feature(rng):
    x = rng.normal(size=(8, 1))
    return x, 2.0 * x[:, 0] + 0.2 * rng.normal(size=8), float(rng.uniform(0.5, 1.0)), 3
