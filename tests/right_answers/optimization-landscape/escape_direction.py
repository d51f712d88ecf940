import numpy as np


def escape_direction(hessian):
    values, vectors = np.linalg.eigh(hessian)
    if values[0] >= 0:
        return np.zeros(len(hessian))
    way = vectors[:, 0]
    return way * np.sign(way[np.abs(way).argmax()])
