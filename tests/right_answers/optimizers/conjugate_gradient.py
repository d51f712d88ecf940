import numpy as np


def conjugate_gradient(A, b, n_iter, tol=1e-12):
    x = np.zeros(len(b))
    residual = np.array(b, dtype=float)
    direction = residual
    squared = residual @ residual
    while n_iter > 0 and np.sqrt(squared) > tol:
        image = A @ direction
        step = squared / (direction @ image)
        x = x + step * direction
        residual = residual - step * image
        before, squared = squared, residual @ residual
        direction = residual + squared / before * direction
        n_iter -= 1
    return x
