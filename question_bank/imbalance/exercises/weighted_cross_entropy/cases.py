import numpy as np


def typical(rng):
    """Every class occurs, twice for one of them, and the guesses are often wrong."""
    logits = rng.normal(size=(6, 3)) * 2.0
    targets = np.array([0, 1, 2, 1, 0, 1])
    logits[0, 2] = logits[0].max() + 1.0
    return logits, targets, np.array([0.5, 2.0, 6.0]) + rng.random(3)


def equal_weights(rng):
    return rng.normal(size=(5, 3)), rng.integers(0, 3, size=5), np.full(3, 2.5)


def class_missing_from_batch(rng):
    logits = rng.normal(size=(4, 3))
    logits[1, 2] = logits[1].max() + 1.0
    return logits, np.array([0, 1, 1, 0]), np.array([1.0, 3.0, 50.0])


def zero_weight_class(rng):
    return rng.normal(size=(5, 3)), np.array([0, 1, 2, 0, 1]), np.array([0.0, 1.5, 4.0])


def large_logits(rng):
    logits = np.array([[1000.0, -1000.0, 3.0], [-1000.0, 2.0, 1000.0], [5.0, 4.0, -1000.0]])
    logits[:, 1] += rng.random(3)
    return logits, np.array([2, 2, 0]), np.array([1.0, 2.0, 0.5])


def single_sample(rng):
    return rng.normal(size=(1, 4)), rng.integers(0, 4, size=1), rng.uniform(2.0, 5.0, size=4)
