import numpy as np


def typical(rng):
    """No stride given; one channel is negative throughout."""
    x = rng.normal(size=(2, 3, 6, 6))
    x[:, 1] -= 5.0
    return x, 2


def size_not_divisible(rng):
    return rng.normal(size=(1, 2, 5, 5)), 2


def overlapping_windows(rng):
    return rng.normal(size=(1, 2, 4, 5)), 2, 1


def all_negative(rng):
    return -rng.uniform(0.5, 3.0, size=(1, 2, 4, 4)), 2


def whole_image(rng):
    return rng.normal(size=(2, 3, 4, 4)), 4


def stride_larger_than_kernel(rng):
    return rng.normal(size=(1, 2, 7, 7)), 2, 3
