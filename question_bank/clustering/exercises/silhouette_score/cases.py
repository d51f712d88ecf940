import numpy as np


def _clouds(rng, counts, scale=3.0):
    labels = np.repeat(np.arange(len(counts)), counts)
    centres = scale * np.array([[0.0, 0.0], [1.0, 0.2], [0.1, 1.5]])[: len(counts)]
    order = rng.permutation(len(labels))
    return (centres[labels] + rng.normal(size=(len(labels), 2)))[order], labels[order]


def typical(rng):
    return _clouds(rng, [4, 3, 5])


def singleton_cluster(rng):
    return _clouds(rng, [4, 1, 3][:2])


def three_clusters(rng):
    return _clouds(rng, [3, 4, 3], scale=6.0)


def bad_clustering(rng):
    """Neighbours in different clusters: the score is negative."""
    x = np.array([0.0, 0.1, 5.0, 5.1, 10.0, 10.1]) + 0.02 * rng.random(6)
    return x[:, None], np.array([0, 1, 0, 1, 0, 1])


def label_gap(rng):
    X, labels = _clouds(rng, [4, 3])
    return X, np.where(labels == 0, 3, -9)
