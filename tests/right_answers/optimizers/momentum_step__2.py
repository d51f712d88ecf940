import numpy as np


def momentum_step(theta, grad, velocity, lr=0.01, momentum=0.9):
    new_velocity = velocity.astype(np.float64)
    new_velocity *= momentum
    new_velocity += np.multiply(lr, grad)
    return [np.subtract(theta, new_velocity), new_velocity]
