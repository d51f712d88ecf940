import numpy as np


def he_normal(shape, rng):
    fan_in = shape[1]
    return np.sqrt(2 / fan_in) * rng.standard_normal(shape)
