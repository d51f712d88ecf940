import numpy as np


def kmeans_step(X: np.ndarray, centroids: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    squared = np.sum((X[:, None, :] - centroids[None, :, :]) ** 2, axis=-1)
    labels = np.argmin(squared, axis=1)
    moved = np.array(centroids, dtype=float)
    for k in range(len(moved)):
        members = X[labels == k]
        if len(members):
            moved[k] = members.mean(axis=0)
        else:
            moved[k] = 0.0
    return labels, moved
