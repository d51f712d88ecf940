import numpy as np


def momentum_step(theta, grad, velocity, lr=0.01, momentum=0.9):
    """v <- momentum * v + lr * grad, then theta <- theta - v."""
    new_velocity = momentum * velocity + lr * grad
    return theta - lr * grad, new_velocity
