import numpy as np


def _labels(rng, n, positives):
    y = np.zeros(n, dtype=int)
    y[:positives] = 1
    return rng.permutation(y)


def _auc(y, s):
    p, n = s[y == 1][:, None], s[y == 0]
    return ((p > n) + 0.5 * (p == n)).mean()


def _at_half(y, s):
    tpr, fpr = (s[y == 1] >= 0.5).mean(), (s[y == 0] >= 0.5).mean()
    return (1 + tpr - fpr) / 2


def typical(rng):
    while True:
        y = _labels(rng, 10, 4)
        s = np.clip(rng.uniform(0, 1, size=10) + 0.25 * y, 0, 1)
        if len(set(s)) == 10 and abs(_auc(y, s) - _at_half(y, s)) > 0.02 and abs(_auc(y, s) - 0.5) > 0.05:
            return y, s


def tied_scores(rng):
    """Ties across the classes, with the positives standing behind the negatives."""
    while True:
        y = np.array([0, 0, 0, 0, 1, 1, 1])
        s = rng.integers(1, 5, size=7) / 5
        ranks = np.empty(7)
        ranks[np.argsort(s, kind="stable")] = np.arange(1, 8)
        by_rank = (ranks[y == 1].sum() - 6) / 12
        ties = (s[y == 1][:, None] == s[y == 0]).any()
        auc = _auc(y, s)
        if ties and abs(auc - 0.5) > 0.05 and abs(by_rank - auc) > 0.02 and abs(_at_half(y, s) - auc) > 0.02:
            return y, s


def constant_score(rng):
    return np.array([0, 0, 0, 1, 1]), np.full(5, rng.uniform())


def perfect_ranking(rng):
    low, high = rng.uniform(0.6, 0.7, size=4), rng.uniform(0.75, 0.9, size=3)
    order = rng.permutation(7)
    return np.array([0] * 4 + [1] * 3)[order], np.concatenate([low, high])[order]


def reversed_ranking(rng):
    y, s = perfect_ranking(rng)
    return 1 - y, s


def single_class(rng):
    return np.ones(4, dtype=int), rng.uniform(size=4)


def scores_outside_unit_interval(rng):
    while True:
        y = _labels(rng, 8, 3)
        s = rng.normal(0, 30, size=8) + 20 * y
        if abs(_auc(y, s) - 0.5) > 0.05:
            return y, s


def only_negatives(rng):
    return np.zeros(4, dtype=int), rng.uniform(size=4)
