import numpy as np


def numerical_gradient(f, x, h=1e-5):
    point = np.array(x)
    gradient = np.zeros(point.shape)
    for i in np.ndindex(point.shape):
        old = point[i]
        point[i] = old + h
        above = f(point)
        point[i] = old - h
        below = f(point)
        point[i] = old
        gradient[i] = (above - below) / (2 * h)
    return gradient
