import numpy as np


def gradient_descent(grad_fn, theta0, lr, n_steps):
    path = np.zeros((n_steps + 1, len(theta0)), order="F")
    path[0] = theta0
    for step in range(n_steps):
        path[step + 1] = path[step] - lr * grad_fn(path[step])
    return path
