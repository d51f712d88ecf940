import numpy as np


def typical(rng):
    return (rng.normal(0, 2, size=(rng.integers(2, 5), 4)) + rng.uniform(1, 3),)


def large_logits(rng):
    x = np.array([[1000.0, 0.0, -1000.0], [-1000.0, -1000.0, 1000.0]])
    return (x + rng.normal(size=x.shape),)


def small_probability(rng):
    x = np.array([[0.0, -60.0, -800.0], [-800.0, 0.0, -60.0]])
    return (x + rng.uniform(-1, 1, size=x.shape),)


def other_axis(rng):
    return rng.normal(size=(3, 4)) + 2.0, 0


def integer_dtype(rng):
    x = rng.integers(-3, 6, size=(3, 4))
    x[:, 0] = 6
    return (x,)


def single_class(rng):
    return (rng.uniform(1, 5, size=(3, 1)),)


def any_shape(rng):
    return (rng.normal(0, 2, size=(2, 1, 4)),)


def rows_of_very_different_scale(rng):
    return (rng.normal(size=(3, 4)) + np.array([[2000.0], [-2000.0], [0.0]]),)
