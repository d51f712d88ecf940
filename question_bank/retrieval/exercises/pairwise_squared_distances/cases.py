import numpy as np


def typical(rng):
    return rng.normal(size=(4, 3)), rng.normal(size=(5, 3)) + 0.5


def identical_points(rng):
    A = rng.normal(size=(3, 2))
    return A, np.concatenate([A[1:], rng.normal(size=(2, 2))])


def large_common_offset(rng):
    return 1e6 + rng.random((3, 2)), 1e6 + rng.random((4, 2))


def equal_sizes(rng):
    return rng.normal(size=(3, 3)), rng.normal(size=(3, 3)) + 1.0


def single_feature(rng):
    return rng.normal(size=(4, 1)) + 1.0, rng.normal(size=(3, 1)) + 2.5


def integer_dtype(rng):
    """Squares up to 255 squared, which 16 bits with a sign cannot hold."""
    return rng.integers(0, 30, size=(3, 4), dtype=np.uint8), rng.integers(220, 256, size=(1, 4), dtype=np.uint8)
