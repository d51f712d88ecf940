import numpy as np


def glorot_uniform(fan_in, fan_out, rng):
    variance = 2 / (fan_in + fan_out)
    bound = np.sqrt(3 * variance)
    return rng.uniform(-bound, bound, size=(fan_out, fan_in))
