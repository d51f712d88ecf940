import numpy as np


def typical(rng):
    return (rng.permutation([0, 1, 2, 2, 1, 0, int(rng.integers(0, 3))]),)


def negative_label(rng):
    return rng.permutation([0, 2, -1, 1]), 3


def label_too_large(rng):
    return rng.permutation([0, 3, 1]), 3


def missing_class(rng):
    return (rng.permutation([0, 3, 3]),)


def more_classes_than_seen(rng):
    return rng.permutation([0, 1, 1, 0]), 5


def single_sample(rng):
    return (rng.integers(1, 4, size=1),)


def negative_label_without_classes(rng):
    return (rng.permutation([0, 2, -1, 1]),)
