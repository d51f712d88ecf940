import numpy as np


def _ranked(rng, n, c, places):
    """Scores in which the true class of sample i stands in place places[i] (from 0)."""
    scores = np.sort(rng.normal(size=(n, c)), axis=1)[:, ::-1]
    order = np.array([rng.permutation(c) for _ in range(n)])
    out = np.empty((n, c))
    np.put_along_axis(out, order, scores, axis=1)
    return order[np.arange(n), places], out


def typical(rng):
    while True:
        y, scores = _ranked(rng, 6, 5, np.array([0, 1, 1, 2, 3, 0]))
        columns = (np.argsort(-scores, axis=0, kind="stable")[:, :2] == y[:, None]).any(axis=1).mean()
        if columns != 4 / 6:
            return y, scores, 2


def k_one(rng):
    while True:
        y, scores = _ranked(rng, 5, 4, np.array([0, 0, 0, 1, 2]))
        columns = (np.argsort(-scores, axis=0, kind="stable")[:, :1] == y[:, None]).any(axis=1).mean()
        if columns != 3 / 5 and (scores.argmin(axis=1) == y).mean() != 3 / 5:
            return y, scores, 1


def k_equals_classes(rng):
    while True:
        y, scores = _ranked(rng, 5, 3, np.array([0, 1, 2, 0, 1]))
        columns = np.argsort(-scores, axis=0, kind="stable")[:, :3] == y[:, None]
        if not columns.any(axis=1).all():
            return y, scores, 3


def tied_scores(rng):
    m = int(rng.integers(2, 5))
    best = rng.normal()
    return np.array([0] * m + [1, 2]), np.tile([best, best, best, best - 1], (m + 2, 1)), 2


def square_scores(rng):
    while True:
        y, scores = _ranked(rng, 4, 4, np.array([0, 1, 1, 3]))
        columns = (np.argsort(-scores, axis=0, kind="stable")[:, :2] == y[:, None]).any(axis=1).mean()
        if columns != 3 / 4:
            return y, scores, 2


def ties_among_many_classes(rng):
    """What an unstable sort or a partition makes of the ties gives another accuracy, if it reorders them at all."""
    for _ in range(50):
        scores = rng.integers(0, 4, size=(12, 40)).astype(float)
        ranking = np.argsort(-scores, axis=1, kind="stable")
        y = ranking[np.arange(12), [0, 3, 4, 4, 4, 4, 3, 4, 4, 4, 5, 30]]
        careless = [np.argsort(-scores, axis=1)[:, :5], np.argpartition(-scores, 4, axis=1)[:, :5]]
        if all((top == y[:, None]).any(axis=1).sum() != 10 for top in careless):
            break
    return y, scores
