import numpy as np


def typical(rng):
    n = int(rng.integers(4, 7))
    x = rng.uniform(0.5, 2, size=n) * rng.choice([-1, 1], size=n)
    return float(rng.uniform(0.5, 1.2) * rng.choice([-1, 1])), x, rng.integers(0, 2, size=n).astype(float)


def confidently_wrong(rng):
    return 2.0, rng.uniform(3, 4, size=3), np.zeros(3)


def both_curvature_signs(rng):
    return 1.0, np.array([-2.0, -0.3, 2.5, 1.8]) + rng.uniform(-0.1, 0.1, size=4), np.array([0.0, 0.0, 0.0, 1.0])


def zero_feature(rng):
    return float(rng.uniform(0.5, 1.5)), np.array([0.0, 1.0, -1.5]) * rng.uniform(0.8, 1.2), np.array([1.0, 0.0, 1.0])


def theta_zero(rng):
    return 0.0, rng.uniform(1.5, 3, size=4), np.array([0.0, 1.0, 1.0, 0.0])


def single_sample(rng):
    return float(rng.uniform(-1.2, -0.5)), rng.uniform(0.5, 2, size=1), np.ones(1)
