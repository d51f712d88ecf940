import numpy as np


def _layers(rng, d, h, m):
    return rng.normal(size=(h, d)), rng.normal(size=h), rng.normal(size=(m, h)), rng.normal(size=m)


def typical(rng):
    return _layers(rng, 4, 3, 2)


def square_layers(rng):
    return _layers(rng, 3, 3, 3)


def bottleneck(rng):
    return _layers(rng, 4, 1, 1)


def zero_second_bias(rng):
    W1, b1, W2, _ = _layers(rng, 3, 3, 3)
    return W1, b1, W2, np.zeros(3)
