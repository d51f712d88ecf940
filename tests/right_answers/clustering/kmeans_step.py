import numpy as np


def kmeans_step(X, centroids):
    X = np.asarray(X, dtype=float)
    new = np.array(centroids, dtype=float)
    labels = np.array([int(np.argmin(((x - centroids) ** 2).sum(axis=1))) for x in X])
    one_hot = labels[:, None] == np.arange(len(new))
    count = one_hot.sum(axis=0)
    used = count > 0
    new[used] = (one_hot.T @ X)[used] / count[used, None]
    return labels, new
