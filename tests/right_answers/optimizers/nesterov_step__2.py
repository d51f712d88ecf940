import numpy as np


def nesterov_step(theta, velocity, grad_fn, lr=0.01, momentum=0.9):
    ahead = np.array(theta, dtype=np.float64)
    ahead -= momentum * velocity
    step = lr * grad_fn(ahead.copy())
    return [ahead - step, momentum * velocity + step]
