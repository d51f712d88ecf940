import math

import numpy as np


def adadelta_step(theta, grad, sq_avg, acc_delta, lr=1.0, rho=0.9, eps=1e-6):
    new = [np.empty(theta.shape) for _ in range(3)]
    for i in np.ndindex(theta.shape):
        new[1][i] = rho * sq_avg[i] + (1 - rho) * grad[i] ** 2
        delta = math.sqrt(acc_delta[i] + eps) / math.sqrt(new[1][i] + eps) * grad[i]
        new[2][i] = rho * acc_delta[i] + (1 - rho) * delta**2
        new[0][i] = theta[i] - lr * delta
    return new
