import numpy as np


def sgd_step(theta, grad, lr=0.01, weight_decay=0.0):
    new = np.array(theta, dtype=np.float64, order="F")
    new -= lr * weight_decay * new
    new -= np.multiply(lr, grad)
    return new
