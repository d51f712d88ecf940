import numpy as np


def _errors(rng, errors, *epsilon):
    y_true = rng.normal(size=len(errors))
    return y_true, y_true - np.asarray(errors), *epsilon


def typical(rng):
    size = rng.uniform(0.5, 1.5, size=6)
    return _errors(rng, size * np.array([1, -1, 1, -1, -1, 1]), 0.2)


def inside_the_tube(rng):
    return _errors(rng, rng.uniform(-0.3, 0.3, size=5), 0.5)


def both_directions(rng):
    return _errors(rng, rng.permutation([1.0, -1.0, 1.0, -1.0]))


def mixed_sizes(rng):
    sign = rng.choice([-1.0, 1.0])
    return _errors(rng, [-2.0 + 0.2 * sign, 0.01, -0.02], 0.4)


def epsilon_zero(rng):
    return _errors(rng, rng.uniform(0.5, 2.0, size=4) * np.array([1, -1, -1, 1]), 0.0)
