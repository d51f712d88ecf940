import numpy as np


def typical(rng):
    f = rng.normal(size=6)
    return f + 0.5 + 0.3 * rng.normal(size=6) + 0.7 * rng.normal(size=(5, 6)), f, 0.3


def opposite_biases(rng):
    """Biases +1 and -1 at two points."""
    f = rng.normal(size=2)
    scatter = 0.3 * rng.normal(size=(4, 2))
    return f + np.array([1.0, -1.0]) + scatter - scatter.mean(axis=0), f, 0.2


def identical_models(rng):
    f = rng.normal(size=4)
    return np.tile(f + rng.normal(size=4), (3, 1)), f


def unbiased_models(rng):
    f = rng.normal(size=3)
    step = rng.uniform(0.5, 1.5, size=3)
    return np.stack([f - step, f, f + step]), f


def two_models(rng):
    f = rng.normal(size=4)
    return f + rng.normal(size=(2, 4)) + 0.4, f, 0.1


def single_point(rng):
    return rng.normal(size=(5, 1)) + 1.0, np.zeros(1), 0.25
