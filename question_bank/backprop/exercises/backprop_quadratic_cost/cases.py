import numpy as np


def _net(rng, widths):
    weights = [rng.normal(size=(o, i)) for i, o in zip(widths[:-1], widths[1:], strict=True)]
    return weights, [rng.normal(size=o) for o in widths[1:]]


def typical(rng):
    return rng.normal(size=3), rng.uniform(0, 1, size=2), *_net(rng, [3, 4, 2])


def single_layer(rng):
    return rng.normal(size=3), rng.uniform(0, 1, size=2), *_net(rng, [3, 2])


def deep_network(rng):
    return rng.normal(size=2), rng.uniform(0, 1, size=2), *_net(rng, [2, 2, 2, 2, 2])


def saturated_output(rng):
    weights, biases = _net(rng, [2, 3, 2])
    biases[-1] = rng.uniform(11, 13, size=2)
    return rng.normal(size=2), np.zeros(2), weights, biases
