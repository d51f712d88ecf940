import numpy as np


def _sizes(rng):
    """Channel numbers that differ."""
    c_in = int(rng.integers(3, 9))
    return c_in, c_in + int(rng.integers(2, 20))


def typical(rng):
    return 3, 3, *_sizes(rng)


def no_bias(rng):
    return 5, 5, *_sizes(rng), 1, False


def grouped(rng):
    return 3, 3, 128, 128, 2 ** int(rng.integers(2, 6)), False


def depthwise(rng):
    channels = int(rng.integers(4, 40))
    return 3, 3, channels, channels, channels


def non_square_kernel(rng):
    return 1, 7, *_sizes(rng)


def pointwise(rng):
    return 1, 1, *_sizes(rng)
