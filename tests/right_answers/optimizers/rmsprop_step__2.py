import math

import numpy as np


def rmsprop_step(theta, grad, sq_avg, lr=0.01, alpha=0.99, eps=1e-8):
    root = np.hypot(np.sqrt(alpha * sq_avg), math.sqrt(1 - alpha) * grad)
    return [theta - np.divide(lr * grad, root + eps), np.square(root)]
