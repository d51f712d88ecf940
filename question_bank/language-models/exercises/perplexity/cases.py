import numpy as np


def typical(rng):
    t = int(rng.integers(4, 7))
    return rng.normal(0.0, 1.5, (t, 5)), rng.integers(0, 5, t)


def uniform_logits(rng):
    return np.full((4, 6), rng.normal()), rng.integers(0, 6, 4)


def ignored_positions(rng):
    targets = rng.integers(0, 4, 6)
    targets[[1, 4, 5]] = -100
    return rng.normal(0.0, 1.5, (6, 4)), targets


def large_logits(rng):
    logits = rng.normal(0.0, 1.0, (4, 5)) + np.array([[1000.0], [-1000.0], [1000.0], [-1000.0]])
    logits[0, 4] = -600.0
    return logits, rng.integers(0, 4, 4)


def one_position(rng):
    return rng.normal(size=(1, 4)), rng.integers(0, 4, 1)


def other_ignore(rng):
    return rng.normal(0.0, 1.5, (5, 4)), np.array([0, 2, 3, 2, 1]), 2
