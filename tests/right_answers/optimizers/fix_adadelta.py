import numpy as np


def adadelta_step(theta, grad, sq_avg, acc_delta, lr=1.0, rho=0.9, eps=1e-6):
    """One step of Adadelta."""
    sq_avg = rho * sq_avg + (1 - rho) * grad**2
    delta = np.sqrt(acc_delta + eps) / np.sqrt(sq_avg + eps) * grad
    acc_delta = rho * acc_delta + (1 - rho) * delta**2
    return theta - lr * delta, sq_avg, acc_delta
