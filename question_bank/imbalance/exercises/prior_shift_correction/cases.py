import numpy as np


def typical(rng):
    return rng.uniform(0.1, 0.9, size=5), 0.4, rng.uniform(0.05, 0.15)


def certain_predictions(rng):
    return np.array([0.0, 1.0, rng.uniform(0.3, 0.7)]), 0.5, 0.1


def half_maps_to_true_prior(rng):
    return np.full((2, 1, 3), 0.5), 0.5, rng.uniform(0.05, 0.3)


def rare_to_common(rng):
    return rng.uniform(0.2, 0.8, size=4), 0.1, 0.9
