import math

import numpy as np


def mse_logistic_derivatives(theta, x, y):
    first, second = [], []
    for feature, target in zip(x, y, strict=True):
        e = math.exp(-abs(theta * feature))
        slope = e / (1 + e) ** 2
        p = 1 / (1 + e) if theta * feature >= 0 else e / (1 + e)
        first.append(-2 * feature * slope * (target - p))
        second.append(2 * feature**2 * slope * (target * (2 * p - 1) + 2 * p - 3 * p * p))
    return [np.array(first), np.array(second)]
