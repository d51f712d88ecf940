import numpy as np


def he_normal(shape, rng):
    fan_in = np.prod(shape[1:])
    fan_out = shape[0] * np.prod(shape[2:])
    return np.sqrt(2 / (fan_in + fan_out)) * rng.standard_normal(shape)
