import numpy as np


def mse_logistic_derivatives(theta, x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    p = 0.5 * (1 + np.tanh(theta * x / 2))
    dp = x * p * (1 - p)
    d2p = x * dp * (1 - 2 * p)
    residual = p - y
    return 2 * residual * dp, 2 * (dp * dp + residual * d2p)
