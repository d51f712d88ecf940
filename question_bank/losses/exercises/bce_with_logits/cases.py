import numpy as np


def _labels(rng, shape):
    y = rng.integers(0, 2, size=shape)
    y.flat[0], y.flat[-1] = 1, 0
    return y.astype(float)


def typical(rng):
    shape = (int(rng.integers(3, 6)), 3)
    return rng.normal(0, 2, size=shape), _labels(rng, shape)


def large_logits(rng):
    z = np.array([1000.0, 1000.0, -1000.0, -1000.0])
    return z + rng.uniform(-5, 5, size=4), np.array([1.0, 0.0, 1.0, 0.0])


def confident_mistake(rng):
    return np.array([-50.0, 50.0, 1.0]) + rng.uniform(-1, 1, size=3), np.array([1.0, 0.0, 1.0])


def multi_label(rng):
    return rng.normal(0, 2, size=(4, 5)), _labels(rng, (4, 5))


def soft_targets(rng):
    return rng.normal(0, 2, size=6), rng.uniform(0.1, 0.9, size=6)


def pos_weight(rng):
    return rng.normal(0, 2, size=(4, 3)), _labels(rng, (4, 3)), 3.0


def weight_per_label(rng):
    return rng.normal(0, 2, size=(4, 3)), _labels(rng, (4, 3)), rng.uniform(2.0, 5.0, size=3)
