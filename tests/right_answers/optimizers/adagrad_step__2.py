import numpy as np


def adagrad_step(theta, grad, accum, lr=0.01, eps=1e-10):
    root = np.hypot(np.sqrt(accum), grad)
    return [theta - lr * grad / (root + eps), root * root]
