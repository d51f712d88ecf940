import numpy as np


def _squared_distances(X, centroids):
    return np.sum((X[:, None, :] - centroids[None, :, :]) ** 2, axis=-1)


def kmeans(X: np.ndarray, init_centroids: np.ndarray, max_iter: int = 100) -> tuple[np.ndarray, np.ndarray, float]:
    centroids = init_centroids.copy()
    previous = None
    for _ in range(max_iter):
        labels = np.argmin(_squared_distances(X, centroids), axis=1)
        if previous is not None and np.array_equal(labels, previous):
            break
        for k in range(len(centroids)):
            members = X[labels == k]
            if len(members):
                centroids[k] = members.mean(axis=0)
        previous = labels
    squared = _squared_distances(X, centroids)
    return centroids, np.argmin(squared, axis=1), float(np.sum(np.min(squared, axis=1)))
