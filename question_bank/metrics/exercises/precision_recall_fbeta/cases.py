import numpy as np


def _counts(rng, tp, fp, fn, tn):
    t = np.array([1] * tp + [0] * fp + [1] * fn + [0] * tn)
    p = np.array([1] * (tp + fp) + [0] * (fn + tn))
    order = rng.permutation(len(t))
    return t[order], p[order]


def typical(rng):
    return *_counts(rng, int(rng.integers(2, 5)), 6, 1, 4), 3.0


def nothing_predicted_positive(rng):
    return _counts(rng, 0, 0, int(rng.integers(1, 4)), 3)


def no_true_positive_class(rng):
    return _counts(rng, 0, int(rng.integers(1, 4)), 0, 3)


def beta_two(rng):
    return *_counts(rng, 3, int(rng.integers(4, 7)), 1, 3), 2.0


def beta_half(rng):
    return *_counts(rng, 3, 1, int(rng.integers(4, 7)), 3), 0.5


def default_beta(rng):
    return _counts(rng, 3, int(rng.integers(4, 7)), 1, 3)
