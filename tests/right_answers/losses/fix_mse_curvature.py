import numpy as np


def mse_logistic_derivatives(theta, x, y):
    p = 1 / (1 + np.exp(-theta * x))
    slope = p * (1 - p)
    first = -2 * (y - p) * slope * x
    second = -2 * (y - 2 * p - 2 * y * p + 3 * p**2) * slope * x**2
    return first, second
