import numpy as np


def nesterov_step(theta, velocity, grad_fn, lr=0.01, momentum=0.9):
    """Momentum with the gradient taken at the look-ahead point."""
    new_velocity = momentum * velocity + lr * grad_fn(theta - momentum * velocity)
    return theta - new_velocity, new_velocity
