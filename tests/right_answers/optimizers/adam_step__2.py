import math

import numpy as np


def adam_step(theta, grad, m, v, t, lr=1e-3, beta1=0.9, beta2=0.999, eps=1e-8):
    m = np.average([m, grad], axis=0, weights=[beta1, 1 - beta1])
    v = np.average([v, grad**2], axis=0, weights=[beta2, 1 - beta2])
    root_correction = math.sqrt(1 - beta2**t)
    step_size = lr * root_correction / (1 - beta1**t)
    return [theta - step_size * m / (np.sqrt(v) + eps * root_correction), m, v]
