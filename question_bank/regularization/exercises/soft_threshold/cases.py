import numpy as np


def typical(rng):
    lam = float(rng.uniform(0.6, 1.2))
    outside = rng.uniform(1.5, 4.0, 2) * np.array([-1.0, 1.0])
    inside = rng.uniform(0.1, 0.5, 2) * np.array([-1.0, 1.0])
    return rng.permutation(np.concatenate([outside, inside])).reshape(2, 2), lam


def inside_the_band(rng):
    lam = float(rng.uniform(0.8, 1.5))
    return lam * rng.uniform(0.6, 0.9, 4) * rng.choice([-1.0, 1.0], 4), lam


def at_the_threshold(rng):
    lam = float(rng.uniform(0.5, 1.5))
    return np.array([lam, -lam]), lam


def negative_input(rng):
    return -rng.uniform(2.0, 4.0, 3), float(rng.uniform(0.5, 1.0))


def lambda_zero(rng):
    return rng.uniform(0.5, 2.0, (2, 1, 2)) * np.array([-1.0, 1.0]), 0.0


def integer_dtype(rng):
    return np.array([0, -1, 1, -2, 3]) * int(rng.integers(1, 4)), 0.5
