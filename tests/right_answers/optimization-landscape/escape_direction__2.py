import numpy as np


def escape_direction(hessian):
    values, vectors = np.linalg.eig(hessian)
    lowest = np.argmin(values)
    if values[lowest] >= 0:
        return np.zeros(len(hessian))
    direction = vectors[:, lowest] / np.linalg.norm(vectors[:, lowest])
    return -direction if direction.max() < -direction.min() else direction
