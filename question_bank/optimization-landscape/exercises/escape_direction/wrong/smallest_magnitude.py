import numpy as np


def escape_direction(hessian):
    """Unit eigenvector of the most negative eigenvalue, zeros if there is none."""
    values, vectors = np.linalg.eigh(hessian)
    if values[0] >= 0:
        return np.zeros(len(values))
    direction = vectors[:, np.argmin(np.abs(values))]
    return direction * np.sign(direction[np.argmax(np.abs(direction))])
