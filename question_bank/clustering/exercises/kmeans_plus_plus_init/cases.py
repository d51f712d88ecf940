import numpy as np


def typical(rng):
    """Two draws; the numbers are low, so that neither the farthest point nor a uniform draw is hit."""
    X = np.array([[0.0, 0.0], [5.0, 0.0], [6.0, 1.0], [7.0, 0.0], [0.0, 9.0]]) + 0.1 * rng.random((5, 2))
    return X, 0, np.array([0.35, 0.2]) + 0.02 * rng.random(2)


def u_zero(rng):
    X = np.array([[0.0, 0.0], [0.5, 0.0], [0.0, 0.7], [4.0, 4.0], [-5.0, 3.0]]) + 0.1 * rng.random((5, 2))
    return X, 0, np.array([0.0, 0.0])


def far_outlier(rng):
    X = 0.1 * rng.random((7, 2))
    X[0] += 1.0
    X[6] += 1000.0
    return X, 2, np.array([0.3 + 0.2 * rng.random(), 0.5])


def duplicate_of_first(rng):
    p = rng.normal(size=2)
    X = np.stack([p, p, p, p + [3.0, 0.0], p + [0.0, 4.0]])
    return X, 0, np.array([0.05 + 0.2 * rng.random()])


def several_centroids(rng):
    """On a line, so that D, D^2, sums and the latest distance all lead elsewhere."""
    x = np.array([0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0]) + 0.02 * rng.random(11)
    return x[:, None], 0, np.array([0.62, 0.30, 0.55])


def all_coordinates_count(rng):
    X = np.array([[0.0, 0.0], [3.0, 0.0], [2.0, 2.0], [-1.0, 3.0]]) + 0.002 * rng.random((4, 2))
    return X, 0, np.array([0.61, 0.32])
