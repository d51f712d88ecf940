import numpy as np


def typical(rng):
    shape = (int(rng.integers(3, 6)), 3)
    return rng.normal(size=shape), rng.normal(size=shape)


def shape_mismatch(rng):
    return rng.normal(size=(4, 1)), rng.normal(size=4)


def equal_axes_mismatch(rng):
    return rng.normal(size=(1, 3)), rng.normal(size=(4, 3))


def uint8_dtype(rng):
    """Differences over 160: squares that wrap around twice do not come out right by luck."""
    return rng.integers(0, 40, size=6).astype(np.uint8), rng.integers(200, 256, size=6).astype(np.uint8)


def two_dimensional(rng):
    return rng.normal(size=(2, 4)), rng.normal(size=(2, 4))


def summed(rng):
    return rng.normal(size=(2, 3)), rng.normal(size=(2, 3)), "sum"


def not_reduced(rng):
    return rng.normal(size=(2, 1, 3)), rng.normal(size=(2, 1, 3)), "none"


def single_sample(rng):
    return rng.uniform(2, 4, size=1), rng.uniform(-1, 0, size=1)
