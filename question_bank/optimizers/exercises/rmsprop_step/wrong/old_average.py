import numpy as np


def rmsprop_step(theta, grad, sq_avg, lr=0.01, alpha=0.99, eps=1e-8):
    """RMSProp: divide the step by the root of a running mean of squared gradients."""
    new_avg = alpha * sq_avg + (1 - alpha) * grad**2
    return theta - lr * grad / (np.sqrt(sq_avg) + eps), new_avg
