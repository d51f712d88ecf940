import numpy as np


def gradient_descent(grad_fn, theta0, lr, n_steps):
    path = [np.array(theta0, dtype=float)]
    gradient = grad_fn(path[0])
    for _ in range(n_steps):
        path.append(path[-1] - lr * gradient)
    return np.stack(path)
