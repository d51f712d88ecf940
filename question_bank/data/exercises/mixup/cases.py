import numpy as np


def _labels(rng, n, k=3):
    return np.eye(k)[(np.arange(n) + rng.integers(0, k)) % k]


def typical(rng):
    return rng.normal(size=(5, 2, 3)), _labels(rng, 5), rng.uniform(0.2, 0.4), np.array([2, 0, 3, 4, 1])


def lambda_one(rng):
    return rng.normal(size=(4, 3)), _labels(rng, 4), 1.0, np.array([1, 2, 3, 0])


def lambda_zero(rng):
    return rng.normal(size=(4, 3)), _labels(rng, 4), 0.0, np.array([1, 2, 3, 0])


def uint8_image(rng):
    x = rng.integers(0, 128, size=(3, 1, 2, 2)).astype(np.uint8)
    x[1] += 127
    return x, _labels(rng, 3), rng.uniform(0.6, 0.8), np.array([1, 2, 0])


def identity_perm(rng):
    return rng.normal(size=(3, 4)), _labels(rng, 3), 0.3, np.arange(3)


def cyclic_perm(rng):
    return rng.normal(size=(3, 4)), _labels(rng, 3), 0.7, np.array([1, 2, 0])
