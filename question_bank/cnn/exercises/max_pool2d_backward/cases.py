import numpy as np


def _shape(x, k, s):
    return (*x.shape[:2], (x.shape[2] - k) // s + 1, (x.shape[3] - k) // s + 1)


def typical(rng):
    """Overlapping windows; the largest pixel in the middle wins four of them."""
    x = rng.normal(size=(2, 2, 5, 5))
    x[:, :, 2, 2] = 9.0
    return rng.normal(size=_shape(x, 3, 2)), x, 3, 2


def tied_maxima(rng):
    x = rng.normal(size=(1, 2, 4, 4))
    x[:, :, ::2, 1::2] = 5.0
    x[:, :, 1::2, ::2] = 5.0
    return rng.normal(size=_shape(x, 2, 2)), x, 2


def overlapping_windows(rng):
    x = rng.normal(size=(1, 1, 4, 4))
    x[0, 0, 1, 1] = 7.0
    return rng.normal(size=_shape(x, 2, 1)), x, 2, 1


def constant_input(rng):
    x = np.full((1, 2, 4, 4), 1.5)
    return rng.normal(size=_shape(x, 2, 2)), x, 2


def uncovered_border(rng):
    x = rng.normal(size=(1, 2, 5, 5))
    x[:, :, 4] = 9.0
    return rng.normal(size=_shape(x, 2, 2)), x, 2


def several_samples(rng):
    x = rng.normal(size=(3, 2, 4, 6))
    return rng.normal(size=_shape(x, 2, 2)), x, 2
