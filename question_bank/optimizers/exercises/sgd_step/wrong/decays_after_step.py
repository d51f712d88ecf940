import numpy as np


def sgd_step(theta, grad, lr=0.01, weight_decay=0.0):
    """One step against the gradient of loss plus (weight_decay / 2) * ||theta||^2."""
    return (1 - lr * weight_decay) * (theta - lr * grad)
