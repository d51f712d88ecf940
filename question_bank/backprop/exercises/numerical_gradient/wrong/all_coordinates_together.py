import numpy as np


def numerical_gradient(f, x, h=1e-5):
    point = np.array(x, dtype=float)
    gradient = np.zeros_like(point)
    for i in np.ndindex(point.shape):
        gradient[i] = (f(point + h) - f(point - h)) / (2 * h)
    return gradient
