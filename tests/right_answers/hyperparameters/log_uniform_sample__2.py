import numpy as np


def log_uniform_sample(u, low, high):
    return low * np.power(high / low, u)
