import numpy as np


def adagrad_step(theta, grad, accum, lr=0.01, eps=1e-10):
    """AdaGrad: accumulate the squared gradient, divide the step by its root."""
    new_accum = 0.9 * accum + 0.1 * grad**2
    return theta - lr * grad / (np.sqrt(new_accum) + eps), new_accum
