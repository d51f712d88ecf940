import numpy as np


def _train(rng, counts, spread, d=2):
    y = np.repeat(np.arange(len(counts)), counts)
    centres = 3.0 * rng.normal(size=(len(counts), d))
    X = centres[y] + np.asarray(spread)[y][:, None] * rng.normal(size=(len(y), d))
    order = rng.permutation(len(y))
    return X[order], y[order]


def typical(rng):
    X, y = _train(rng, [6, 9, 7], [1.0, 0.6, 1.5])
    return X, 2 * y + 1, rng.normal(size=(4, 2))


def unequal_priors(rng):
    """Eleven samples against one, whose variance is zero without smoothing; test points far from it."""
    X, y = _train(rng, [11, 1], [1.0, 1.0])
    lonely = X[y == 1][0]
    return X, y, lonely + np.array([[6.0, 1.0], [-5.0, 4.0], [0.3, 7.0]]) + rng.normal(size=(3, 2)), 1e-3


def zero_variance_feature(rng):
    X, y = _train(rng, [5, 8], [1.0, 0.7], d=3)
    X[:, 1] = np.where(y == 0, 2.0, -1.0)
    return X, y, np.column_stack([rng.normal(size=3), [2.0, -1.0, 0.5], rng.normal(size=3)]), 1e-3


def far_away_point(rng):
    X, y = _train(rng, [6, 8], [1.0, 0.5])
    return X, y, rng.normal(size=(1, 2)) + 200.0


def unequal_class_spread(rng):
    X, y = _train(rng, [6, 9], [0.05, 5.0])
    return X, y, 5.0 * rng.normal(size=(4, 2)) + 8.0
