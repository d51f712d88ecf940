import numpy as np


def mse_logistic_derivatives(theta, x, y):
    p = 1 / (1 + np.exp(-theta * x))
    slope = p * (1 - p)
    first = (p - y) * x
    second = slope * x**2
    return first, second
