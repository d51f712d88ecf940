import numpy as np


def gradient_descent(grad_fn, theta0, lr, n_steps):
    path = [theta0.copy()]
    for _ in range(n_steps):
        theta0 -= lr * grad_fn(theta0)
        path.append(theta0.copy())
    return np.stack(path)
