import numpy as np


def _mask(*lengths, steps):
    return np.arange(steps)[None, :] < np.array(lengths)[:, None]


def typical(rng):
    return rng.normal(size=(3, 5, 4)) + 0.5, _mask(2, 4, 3, steps=5), "mean"


def negative_values(rng):
    """What stands in the padding is negative too, but larger."""
    mask = _mask(1, 4, steps=5)
    return np.where(mask[:, :, None], -rng.uniform(0.5, 3.0, size=(2, 5, 3)), -0.1), mask, "max"


def empty_sequence(rng):
    return rng.normal(size=(3, 4, 1)) + 3.0, _mask(2, 0, 3, steps=4), "mean"


def garbage_in_padding(rng):
    """One sequence is nothing but padding, in mode max."""
    mask = _mask(2, 3, 0, steps=5)
    return np.where(mask[:, :, None], rng.normal(size=(3, 5, 3)), 1e6), mask, "max"


def maxima_at_different_times(rng):
    X = np.zeros((1, 3, 3)) + 0.1 * rng.random((1, 3, 3))
    X[0, [0, 1, 2], [2, 0, 1]] += rng.uniform(2.0, 4.0, size=3)
    return X, np.ones((1, 3), dtype=bool), "max"


def square_shape(rng):
    return rng.normal(size=(3, 3, 3)) + 1.0, _mask(2, 1, 2, steps=3), "mean"


def _not_finite(rng):
    mask = _mask(2, 3, 1, steps=4)
    X = rng.normal(size=(3, 4, 3))
    X[~mask] = rng.permutation(np.repeat([np.nan, np.inf, -np.inf], 6)).reshape(-1, 3)
    return X, mask


def nan_in_padding_of_the_mean(rng):
    return _not_finite(rng)


def nan_in_padding_of_the_maximum(rng):
    return (*_not_finite(rng), "max")
