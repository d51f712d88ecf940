import numpy as np


def momentum_step(theta, grad, velocity, lr=0.01, momentum=0.9):
    new_velocity = momentum * velocity + grad
    return theta - lr * new_velocity, new_velocity
