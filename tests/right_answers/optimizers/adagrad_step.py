import numpy as np


def adagrad_step(theta, grad, accum, lr=0.01, eps=1e-10):
    total = np.add(accum, np.square(grad))
    return theta - lr * np.divide(grad, np.sqrt(total) + eps), total
