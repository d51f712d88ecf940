import numpy as np


def sgd_step(theta, grad, lr=0.01, weight_decay=0.0):
    return (1 - lr * weight_decay) * np.asarray(theta, dtype=float) - lr * grad
