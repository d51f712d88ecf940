import math

import numpy as np


def kmeans(X, init_centroids, max_iter=100):
    points = np.asarray(X, dtype=np.float64)
    centroids = np.asarray(init_centroids, dtype=np.float64)
    count = len(centroids)
    labels = np.full(len(points), -1)
    for _ in range(max_iter):
        new_labels = np.linalg.norm(points[:, None] - centroids, axis=2).argmin(axis=1)
        if np.array_equal(labels, new_labels):
            break
        labels = new_labels
        sums = np.zeros(centroids.shape)
        np.add.at(sums, labels, points)
        sizes = np.bincount(labels, minlength=count)[:, None]
        centroids = np.where(sizes > 0, sums / np.maximum(sizes, 1), centroids)
    distances = np.linalg.norm(points[:, None] - centroids, axis=2)
    labels = distances.argmin(axis=1).astype(np.int32)
    return [centroids, labels, math.fsum(distances.min(axis=1) ** 2)]
