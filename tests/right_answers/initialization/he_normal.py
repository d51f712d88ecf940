import numpy as np


def he_normal(shape, rng):
    inputs = np.prod(shape) / shape[0]
    return rng.standard_normal(shape) / np.sqrt(inputs / 2)
