import numpy as np


def sgd_step(theta, grad, lr=0.01, weight_decay=0.0):
    theta -= lr * (grad + weight_decay * theta)
    return theta
