import numpy as np


def typical(rng):
    return rng.normal(2.0, 1.0, int(rng.integers(4, 8))), float(rng.uniform(0.6, 0.95))


def constant_series(rng):
    return (np.full(6, rng.uniform(1.0, 4.0)),)


def single_value(rng):
    return rng.uniform(1.0, 3.0, 1), 0.99


def beta_zero(rng):
    return rng.normal(2.0, 1.0, 5), 0.0


def two_dimensional(rng):
    return rng.normal(2.0, 1.0, (5, 3)), float(rng.uniform(0.6, 0.95))


def integer_dtype(rng):
    return rng.integers(1, 9, 6), 0.8
