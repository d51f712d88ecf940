import math

import numpy as np


def adamw_step(theta, grad, m, v, t, lr=1e-3, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.01):
    new_theta, new_m, new_v = (np.array(a, dtype=np.float64) for a in (theta, m, v))
    for i in np.ndindex(new_theta.shape):
        new_m[i] += (1 - beta1) * (grad[i] - m[i])
        new_v[i] += (1 - beta2) * (grad[i] * grad[i] - v[i])
        ratio = new_m[i] / (1 - beta1**t) / (math.sqrt(new_v[i] / (1 - beta2**t)) + eps)
        new_theta[i] -= lr * ratio
        new_theta[i] -= lr * weight_decay * theta[i]
    return new_theta, new_m, new_v
