import numpy as np


def adadelta_step(theta, grad, sq_avg, acc_delta, lr=1.0, rho=0.9, eps=1e-6):
    """Adadelta: the RMS of past updates over the RMS of gradients takes the place of the learning rate."""
    new_sq_avg = rho * sq_avg + (1 - rho) * grad**2
    delta = np.sqrt(acc_delta + eps) / np.sqrt(new_sq_avg + eps) * grad
    new_acc_delta = rho * acc_delta + (1 - rho) * delta**2
    return theta - lr * delta, new_sq_avg, new_acc_delta
