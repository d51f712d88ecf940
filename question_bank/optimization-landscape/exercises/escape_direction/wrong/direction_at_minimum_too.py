import numpy as np


def escape_direction(hessian):
    """Unit eigenvector of the most negative eigenvalue, zeros if there is none."""
    values, vectors = np.linalg.eigh(hessian)
    direction = vectors[:, 0]
    return direction * np.sign(direction[np.argmax(np.abs(direction))])
