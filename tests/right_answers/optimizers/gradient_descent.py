import numpy as np


def gradient_descent(grad_fn, theta0, lr, n_steps):
    path = [np.array(theta0, dtype=float)]
    for _ in range(n_steps):
        path.append(path[-1] - lr * np.asarray(grad_fn(path[-1].copy())))
    return np.stack(path)
