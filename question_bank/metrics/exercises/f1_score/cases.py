import numpy as np


def _shuffled(rng, t, p):
    order = rng.permutation(len(t))
    return np.array(t)[order], np.array(p)[order]


def typical(rng):
    extra = int(rng.integers(1, 5))
    t = [0] * 6 + [1] * 3 + [2] * (2 + extra)
    p = [0, 0, 0, 0, 1, 2] + [1, 1, 0] + [2] * extra + [0, 0]
    return (*_shuffled(rng, t, p), "weighted")


def rare_class(rng):
    extra = int(rng.integers(0, 4))
    return _shuffled(rng, [0] * (8 + extra) + [1, 1], [0] * (6 + extra) + [1, 1] + [0, 1])


def class_never_predicted(rng):
    extra = int(rng.integers(0, 4))
    return _shuffled(rng, [0] * (4 + extra) + [1, 1, 2, 2], [0] * (4 + extra) + [1, 0, 1, 0])


def class_only_predicted(rng):
    extra = int(rng.integers(0, 4))
    return _shuffled(rng, [0] * (4 + extra) + [1, 1], [0] * (3 + extra) + [2, 1, 1])


def micro_average(rng):
    return (*typical(rng)[:2], "micro")


def weighted_average(rng):
    extra = int(rng.integers(0, 4))
    t, p = [0] * (5 + extra) + [1, 1, 2, 2, 2], [0] * (3 + extra) + [1, 1] + [1, 0] + [0, 1, 0]
    return (*_shuffled(rng, t, p), "weighted")


def gap_in_the_labels(rng):
    t, p = class_never_predicted(rng)
    labels = np.array([0, 2, 5])
    return labels[t], labels[p]
