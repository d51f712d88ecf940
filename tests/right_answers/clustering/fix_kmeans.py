import numpy as np


def kmeans(X: np.ndarray, init_centroids: np.ndarray, max_iter: int = 100) -> tuple[np.ndarray, np.ndarray, float]:
    centroids = np.array(init_centroids, dtype=float)

    def assign():
        squared = np.sum((X[:, None, :] - centroids[None, :, :]) ** 2, axis=-1)
        return np.argmin(squared, axis=1), float(np.sum(np.min(squared, axis=1)))

    labels, inertia = assign()
    for _ in range(max_iter):
        for k in range(len(centroids)):
            members = X[labels == k]
            if len(members):
                centroids[k] = members.mean(axis=0)
        before = labels
        labels, inertia = assign()
        if np.array_equal(before, labels):
            break
    return centroids, labels, inertia
