import numpy as np


def _weights(rng, d, h):
    return rng.normal(size=(h, d)), rng.normal(size=(h, h)), rng.normal(size=h)


def typical(rng):
    return rng.normal(size=(2, 3)), rng.normal(size=(2, 4)), *_weights(rng, 3, 4)


def square_weights(rng):
    return rng.normal(size=(3, 3)), rng.normal(size=(3, 3)), *_weights(rng, 3, 3)


def first_step(rng):
    return rng.normal(size=(2, 3)), np.zeros((2, 4)), *_weights(rng, 3, 4)


def saturated(rng):
    W_xh, W_hh, b = _weights(rng, 2, 3)
    return 3.0 * rng.normal(size=(2, 2)), 3.0 * rng.normal(size=(2, 3)), 3.0 * W_xh, 3.0 * W_hh, b


def zero_bias(rng):
    W_xh, W_hh, _ = _weights(rng, 3, 1)
    return rng.normal(size=(2, 3)), rng.normal(size=(2, 1)), W_xh, W_hh, np.zeros(1)
