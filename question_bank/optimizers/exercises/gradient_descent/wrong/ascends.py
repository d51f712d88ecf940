import numpy as np


def gradient_descent(grad_fn, theta0, lr, n_steps):
    """The path of gradient descent with a constant rate, starting point first."""
    path = [np.array(theta0, dtype=float)]
    for _ in range(n_steps):
        path.append(path[-1] + lr * grad_fn(path[-1]))
    return np.stack(path)
