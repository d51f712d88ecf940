import numpy as np


def typical(rng):
    """Three uneven clouds; three or more points a cluster, so that mean and median differ."""
    centres = np.array([[0.0, 0.0], [6.0, 1.0], [1.0, 7.0]])
    X = np.concatenate([c + rng.gamma(1.0, 1.0, size=(n, 2)) for c, n in zip(centres, (4, 5, 3))])
    return X[rng.permutation(len(X))], centres + rng.uniform(0.2, 1.5, size=(3, 2))


def empty_cluster(rng):
    X = rng.normal(size=(6, 2))
    return X, np.array([[0.0, 0.0], [50.0, 50.0], [1.0, -1.0]])


def tied_distances(rng):
    """The middle point is exactly as far from both."""
    y = float(rng.integers(1, 5))
    return np.array([[0.0, y], [1.0, y], [2.0, y], [2.5, y + 1.0]]), np.array([[0.0, y], [2.0, y]])


def labels_move_after_update(rng):
    """The second point starts with the left centroid and would go to the right one after the update."""
    shift = rng.normal()
    return np.array([[0.0], [4.0], [-6.0], [5.5]]) + shift, np.array([[0.0], [9.0]]) + shift


def integer_dtype(rng):
    X = np.concatenate([rng.integers(0, 4, size=(5, 2)), rng.integers(10, 14, size=(3, 2))])
    X[0] = 5 * X[1:5].sum(axis=0) % 3 + [1, 4]
    return X, np.array([[1, 1], [12, 12]])


def euclidean_distance(rng):
    X = np.array([[2.0, 2.0], [1.3, 1.2], [-1.0, 0.5], [2.5, -1.0]])
    shift, side = rng.normal(size=2), rng.choice([-1.0, 1.0], size=2)
    return X * side + shift, np.array([[0.0, 0.0], [2.0, -0.5]]) * side + shift
