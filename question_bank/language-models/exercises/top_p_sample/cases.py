import numpy as np


def typical(rng):
    probs = rng.permuted(np.tile([0.39, 0.23, 0.17, 0.11, 0.07, 0.03], (24, 1)), axis=1)
    return probs, float(rng.choice([0.55, 0.7, 0.85])), rng.uniform(0.01, 0.99, 24)


def all_kept(rng):
    return rng.permuted(np.tile([0.5, 0.25, 0.125, 0.125], (24, 1)), axis=1), 1.0, rng.integers(0, 16, 24) / 16 + 1 / 32


def sure_model(rng):
    return rng.permuted(np.tile([0.97, 0.01, 0.01, 0.01], (8, 1)), axis=1), 0.9, rng.uniform(0.05, 0.999, 8)


def equal_probabilities(rng):
    return np.full((16, 8), 0.125), 0.5, rng.permutation(16) / 16 + 1 / 32


def exact_threshold(rng):
    probs = rng.permuted(np.tile([0.5, 0.25, 0.125, 0.0625, 0.0625], (16, 1)), axis=1)
    return probs, 0.75, rng.permutation(16) / 16 + 1 / 32


def last_of_the_nucleus(rng):
    return rng.permuted(np.tile([0.4, 0.3, 0.2, 0.1], (8, 1)), axis=1), 0.65, rng.uniform(0.9, 0.95, 8)


def boundary(rng):
    probs = rng.permuted(np.tile([0.5, 0.25, 0.125, 0.125], (4, 1)), axis=1)
    return probs, 1.0, rng.permutation([0.0, 0.5, 0.75, 0.875])
