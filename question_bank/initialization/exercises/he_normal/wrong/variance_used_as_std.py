import numpy as np


def he_normal(shape, rng):
    fan_in = np.prod(shape[1:])
    return 2 / fan_in * rng.standard_normal(shape)
