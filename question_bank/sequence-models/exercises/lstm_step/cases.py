import numpy as np


def _weights(rng, d, h):
    return rng.normal(size=(4 * h, d)), rng.normal(size=(4 * h, h)), rng.normal(size=4 * h)


def typical(rng):
    return rng.normal(size=(2, 3)), rng.normal(size=(2, 4)), rng.normal(size=(2, 4)), *_weights(rng, 3, 4)


def first_step(rng):
    return rng.normal(size=(2, 3)), np.zeros((2, 4)), np.zeros((2, 4)), *_weights(rng, 3, 4)


def large_cell_state(rng):
    c = 20.0 * rng.choice([-1.0, 1.0], size=(2, 3))
    return rng.normal(size=(2, 2)), rng.normal(size=(2, 3)), c, *_weights(rng, 2, 3)


def remember_everything(rng):
    """Forget gate open, input gate closed."""
    b = np.repeat([-60.0, 60.0, 0.5, 0.3], 3)
    weights = 0.3 * rng.normal(size=(12, 2)), 0.3 * rng.normal(size=(12, 3))
    return rng.normal(size=(2, 2)), rng.normal(size=(2, 3)), 1.0 + rng.random((2, 3)), *weights, b


def single_unit(rng):
    return rng.normal(size=(1, 1)), rng.normal(size=(1, 1)), rng.normal(size=(1, 1)) + 1.0, *_weights(rng, 1, 1)
