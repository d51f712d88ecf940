import numpy as np


def _clouds(rng, centres, n):
    """Points of the clouds, one cloud after the other."""
    return np.concatenate([np.asarray(c) + rng.normal(size=(n, 2)) for c in centres])


def typical(rng):
    """Two of three centroids start in one cloud: points change sides after the first update."""
    X = _clouds(rng, [[0.0, 0.0], [9.0, 0.0], [0.0, 9.0]], 6)
    start = X[[int(np.argmin(X[:6, 1])), int(np.argmax(X[:6, 1])), 7]]
    return X[rng.permutation(18)], start


def bad_start(rng):
    """All centroids start in one corner."""
    X = _clouds(rng, [[0.0, 0.0], [9.0, 1.0], [1.0, 10.0]], 6)
    order = np.argsort(X[:6, 0])
    return X[rng.permutation(18)], X[order[[0, 2, 5]]]


def max_iter_reached(rng):
    """On a line: after one update the fourth point belongs to the other centroid, and more would follow."""
    x = np.array([0.0, 1.0, 2.0, 3.0, 10.0, 11.0, 12.0]) + 0.05 * rng.random(7)
    return x[:, None], np.array([[0.0], [1.0]]), 1


def single_cluster(rng):
    X = rng.normal(size=(7, 3)) + 2.0
    return X, rng.normal(size=(1, 3))


def local_optimum(rng):
    """A flat rectangle cut along its long side: stable, but worse than the other cut."""
    X = np.array([[0.0, 0.0], [10.0, 2.0], [0.0, 2.0], [10.0, 0.0]]) + 0.05 * rng.random((4, 2))
    return X, np.array([[5.0, 0.0], [5.0, 2.0]])


def already_converged(rng):
    X = np.array([[0.0, 0.0], [8.0, 1.0], [1.0, 0.0], [8.0, 0.0], [0.0, 1.0]]) + rng.normal(size=2)
    return X, np.array([X[[0, 2, 4]].mean(axis=0), X[[1, 3]].mean(axis=0)])


def empty_cluster(rng):
    """The second centroid has no points at first, and gets some when the first one has moved away."""
    X = _clouds(rng, [[4.0, 0.0], [12.0, 0.0]], 5)
    X = np.concatenate([X, [[0.0, 0.0], [1.0, 1.0]]])
    return X[rng.permutation(12)], np.array([[1.0, 0.0], [1.0, 0.0], [-90.0, 90.0]])


def integer_dtype(rng):
    """The middle point goes over to the other cluster because of a fraction of its centroid."""
    X = np.array([[0], [1], [5], [10], [11], [12]]) + int(rng.integers(-3, 4))
    return X, X[[0, 2]], 20
