"""The centroids keep the integers of the initial ones, so that means are cut off."""

import numpy as np


def kmeans(X, init_centroids, max_iter=100):
    centroids, old = init_centroids.copy(), None
    for _ in range(max_iter):
        labels = ((X[:, None] - centroids) ** 2).sum(-1).argmin(1)
        if old is not None and (labels == old).all():
            break
        for k in range(len(centroids)):
            if (labels == k).any():
                centroids[k] = X[labels == k].mean(0)
        old = labels
    squared = ((X[:, None] - centroids) ** 2).sum(-1)
    return centroids.astype(float), squared.argmin(1), float(squared.min(1).sum())
