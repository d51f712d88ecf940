import numpy as np


def _net(rng, widths):
    weights = [rng.normal(size=(o, i)) for i, o in zip(widths[:-1], widths[1:], strict=True)]
    return weights, [rng.uniform(0.5, 1.5, size=o) * rng.choice([-1, 1], size=o) for o in widths[1:]]


def typical(rng):
    weights, biases = _net(rng, [3, 5, 4, 2])
    biases[-1] = -20.0 + biases[-1]
    biases[0] = np.array([0.5, -3.0, 0.8, 1.0, 0.6])
    return rng.normal(size=(4, 3)), weights, biases


def single_layer(rng):
    weights, biases = _net(rng, [3, 2])
    x = rng.normal(size=(3, 3))
    x[0], x[1] = -x[2], -2 * np.abs(x[1])
    return x, weights, [np.array([-8.0, -9.0])]


def square_layers(rng):
    weights, biases = _net(rng, [3, 3, 3])
    biases[0] = np.array([1.0, -2.5, 0.7])
    biases[-1] = biases[-1] - 15.0
    return rng.normal(size=(3, 3)), weights, biases


def negative_output(rng):
    weights, biases = _net(rng, [2, 3, 2])
    return rng.normal(size=(4, 2)), weights, [np.abs(biases[0]), np.array([-30.0, -40.0])]


def xor(rng):
    x = rng.permutation(np.array([[0, 0], [0, 1], [1, 0], [1, 1]]))
    W1, b1 = np.array([[1.0, 1.0], [1.0, 1.0]]), np.array([0.0, -1.0])
    return x, [W1, np.array([[1.0, -2.0], [3.0, 0.5]])], [b1, np.array([0.0, 0.25])]


def negative_input(rng):
    weights, biases = _net(rng, [3, 4, 2])
    return -rng.uniform(0.5, 2, size=(3, 3)), weights, [np.abs(biases[0]), biases[1]]


def single_sample_and_output(rng):
    weights, biases = _net(rng, [3, 4, 1])
    return rng.normal(size=(1, 3)), weights, biases
