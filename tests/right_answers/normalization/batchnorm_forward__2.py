import math

import numpy as np


def batchnorm_forward(x, gamma, beta, eps=1e-5):
    n, d = x.shape
    y = np.empty((n, d), order="F")
    inverse = np.empty(d)
    for j in range(d):
        mean, squares = 0.0, 0.0
        for i, value in enumerate(x[:, j].tolist(), start=1):
            step = value - mean
            mean += step / i
            squares += step * (value - mean)
        inverse[j] = 1 / math.sqrt(squares / n + eps)
        y[:, j] = gamma[j] * (x[:, j] - mean) * inverse[j] + beta[j]
    return [y, {"x": x, "inverse": inverse, "eps": eps}]
