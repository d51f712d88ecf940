import numpy as np


def _case(rng, n, batch, d=3):
    X = rng.normal(size=(n, d))
    y = X @ rng.normal(size=d) + 0.5 * rng.normal(size=n)
    return X, y, rng.normal(size=d), float(rng.uniform(0.1, 0.3)), batch, rng.permutation(n)


def _reordered(rng, n, batch):
    X, y, w, lr, batch, _ = _case(rng, n, batch)
    return X, y, w, lr, batch, np.roll(np.arange(n)[::-1], int(rng.choice([1, 3])))


def typical(rng):
    return _reordered(rng, 8, 4)


def last_batch_partial(rng):
    return _reordered(rng, 7, 3)


def batch_size_one(rng):
    return _reordered(rng, 5, 1)


def full_batch(rng):
    return _case(rng, 6, 6, 1)


def integer_dtype(rng):
    X, y = rng.integers(-2, 4, (7, 2)), rng.integers(-5, 6, 7)
    X[0], y[0] = (2, 1), 9
    return X, y, rng.integers(1, 4, 2), 0.1, 3, np.roll(np.arange(7)[::-1], 1)
