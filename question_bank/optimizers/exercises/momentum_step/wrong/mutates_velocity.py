import numpy as np


def momentum_step(theta, grad, velocity, lr=0.01, momentum=0.9):
    velocity *= momentum
    velocity += lr * grad
    return theta - velocity, velocity
