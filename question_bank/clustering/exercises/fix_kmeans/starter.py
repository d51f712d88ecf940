import numpy as np


def kmeans(X: np.ndarray, init_centroids: np.ndarray, max_iter: int = 100) -> tuple[np.ndarray, np.ndarray, float]:
    centroids = np.array(init_centroids, dtype=float)
    labels, inertia = None, 0.0
    for _ in range(max_iter):
        squared = np.sum((X[:, None, :] - centroids[None, :, :]) ** 2, axis=-1)
        nearest = np.argmin(squared, axis=1)
        inertia = float(np.sum(np.min(squared, axis=1)))
        if labels is not None and np.array_equal(nearest, labels):
            break
        labels = nearest
        for k in range(len(centroids)):
            members = X[labels == k]
            if len(members):
                centroids[k] = members.mean(axis=0)
    return centroids, labels, inertia
