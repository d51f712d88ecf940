import numpy as np


def typical(rng):
    while True:
        r = rng.integers(0, 2, size=7)
        precision = np.cumsum(r) / np.arange(1, 8)
        hits = precision[r == 1]
        if 2 <= r.sum() <= 5 and r[0] == 0 and abs(hits.mean() - hits[0]) > 0.01:
            return (r,)


def missing_relevant_items(rng):
    r = np.array([0, 1, 1, 0, 0, 0, 0]) if rng.random() < 0.5 else np.array([1, 0, 0, 1, 0, 0])
    return r, 5


def nothing_relevant(rng):
    return (np.zeros(int(rng.integers(2, 6)), dtype=int),)


def relevant_at_the_end(rng):
    return (np.eye(int(rng.integers(3, 7)), dtype=int)[-1],)


def first_item_relevant(rng):
    return (np.eye(int(rng.integers(3, 7)), dtype=int)[0],)


def all_relevant(rng):
    return (np.ones(int(rng.integers(3, 6)), dtype=int),)


def more_relevant_than_listed(rng):
    r = rng.permutation(np.array([1, 1, 0, 0]))
    return r, int(rng.integers(6, 12))
