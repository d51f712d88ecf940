import numpy as np


def typical(rng):
    t = np.concatenate([[0, 0, 1, 2, 2, 2], rng.integers(0, 3, size=8)])
    p = np.concatenate([[1, 1, 1, 2, 0, 0], rng.integers(0, 3, size=8)])
    p[6:9] = (t[6:9] + 1) % 3
    while (
        np.bincount(t * 3 + p, minlength=9).reshape(3, 3) == np.bincount(p * 3 + t, minlength=9).reshape(3, 3)
    ).all():
        p = rng.permutation(p)
    return t, p, 3


def repeated_pairs(rng):
    i = int(rng.integers(0, 2))
    t = np.full(5, i)
    p = np.full(5, 1 - i)
    return np.append(t, [0, 1]), np.append(p, [0, 1]), 2


def missing_class(rng):
    t = rng.permutation(np.array([0, 0, 2, 2, 2, 0]))
    return t, np.where(t == 2, 0, rng.permutation(np.array([0, 0, 2, 2, 0, 0]))), 4


def asymmetric_errors(rng):
    n = int(rng.integers(3, 7))
    return np.array([0] * n + [1, 2]), np.array([1] * n + [1, 2]), 3


def perfect(rng):
    t = np.concatenate([[0, 1, 2], rng.integers(0, 3, size=5)])
    return t, t.copy(), 3


def many_samples(rng):
    t = np.repeat([0, 1, 1], [300, 2, 260])
    p = np.repeat([0, 0, 1], [300, 2, 260])
    order = rng.permutation(len(t))
    return t[order], p[order], 2


def narrow_labels(rng):
    t = np.concatenate([[19, 13, 0], rng.integers(0, 20, size=9)])
    return t.astype(np.uint8), np.roll(t, 1).astype(np.uint8), 20
