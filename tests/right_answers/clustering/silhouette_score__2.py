import numpy as np


def silhouette_score(X, labels):
    _, cluster = np.unique(labels, return_inverse=True)
    member = np.eye(cluster.max() + 1)[cluster]
    sizes = member.sum(axis=0)
    distances = np.sqrt(((X[:, None] - X) ** 2).sum(axis=2))
    sums = distances @ member
    rows = np.arange(len(X))
    own_size = sizes[cluster]
    a = sums[rows, cluster] / np.maximum(own_size - 1, 1)
    means = sums / sizes
    means[rows, cluster] = np.inf
    b = means.min(axis=1)
    larger = np.maximum(a, b)
    score = np.divide(b - a, larger, out=np.zeros(len(X)), where=larger > 0)
    return np.where(own_size > 1, score, 0.0).mean()
