import numpy as np


def typical(rng):
    return 0.1 + 0.8 * rng.random(size=6), 1e-5, 1e-1


def end_points(rng):
    return np.array([0.0, 1.0]), 10.0 ** -rng.integers(3, 6), 0.5


def midpoint_is_geometric_mean(rng):
    return np.full((2, 1, 3), 0.5), 1e-4, 1.0


def narrow_interval(rng):
    return rng.uniform(0.2, 0.4, size=4), 2.0, 3.0
