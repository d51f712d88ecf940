import numpy as np


def typical(rng):
    n = 12
    base = rng.normal(size=n)
    return base + rng.normal(0.3, 0.5, size=n), base, rng.integers(0, n, size=(40, n))


def strongly_paired_scores(rng):
    a = rng.normal(0, 3, size=10)
    return a, a - 0.5, rng.integers(0, 10, size=(30, 10))


def zero_one_scores(rng):
    a, b = rng.integers(0, 2, size=20), rng.integers(0, 2, size=20)
    a[:3], b[:3] = 1, 0
    a[3], b[3] = 0, 1
    if a.sum() == b.sum():
        a[4], b[4] = 1, 0
    while True:
        idx = rng.integers(0, 20, size=(25, 20))
        means = (a - b)[idx].mean(axis=1)
        lo, hi = np.quantile(means, [0.025, 0.05])
        if abs(means.mean() - (a - b).mean()) > 1e-3 and hi - lo > 1e-3:
            return a, b, idx


def few_replicates(rng):
    return rng.normal(1, 1, size=8), rng.normal(size=8), rng.integers(0, 8, size=(5, 8))


def wide_alpha(rng):
    return rng.normal(-4, 1, size=10), rng.normal(size=10), rng.integers(0, 10, size=(30, 10)), 0.5
