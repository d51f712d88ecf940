import numpy as np


def adadelta_step(theta, grad, sq_avg, acc_delta, lr=1.0, rho=0.9, eps=1e-6):
    sq_avg = sq_avg + (1 - rho) * (grad * grad - sq_avg)
    delta = grad * np.sqrt((acc_delta + eps) / (sq_avg + eps))
    theta = theta - lr * delta
    return theta, sq_avg, acc_delta + (1 - rho) * (delta * delta - acc_delta)
