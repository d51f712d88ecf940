import numpy as np


def he_normal(shape, rng):
    """Normal weights for a layer followed by ReLU."""
    fan_in = np.prod(shape[1:])
    return np.sqrt(2 / fan_in) * rng.standard_normal(shape)
