import numpy as np


def nesterov_step(theta, velocity, grad_fn, lr=0.01, momentum=0.9):
    new_velocity = momentum * velocity + grad_fn(theta - momentum * velocity)
    return theta - lr * new_velocity, new_velocity
