import numpy as np


def typical(rng):
    return [rng.normal(size=(3, 2)) * 3, rng.normal(size=4) + 2], float(rng.uniform(0.5, 1.5))


def below_the_limit(rng):
    return [rng.uniform(0.05, 0.2, size=(2, 2)), rng.uniform(0.05, 0.2, size=3)], 5.0


def zero_gradient(rng):
    return [np.zeros((2, int(rng.integers(2, 4)))), np.zeros(3)], 1.0


def one_large_one_small(rng):
    return [rng.normal(size=3) * 50 + 20, rng.uniform(0.1, 0.3, size=2)], 1.0


def single_array(rng):
    return [rng.permutation(np.array([3.0, 4.0]))], 1.0


def integer_dtype(rng):
    return [rng.integers(2, 6, size=(2, 2)), rng.integers(2, 6, size=3)], 2.0


def tiny_norms(rng):
    return [rng.uniform(0.002, 0.006, size=(2, 2)), rng.uniform(-0.006, -0.002, size=3)], 0.001


def integers_below_the_limit(rng):
    return [rng.integers(-5, 6, size=(2, 2)), rng.integers(1, 6, size=3)], 100.0
