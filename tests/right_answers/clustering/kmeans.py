import numpy as np


def kmeans(X, init_centroids, max_iter=100):
    X = np.asarray(X, dtype=float)
    centroids = np.array(init_centroids, dtype=float)

    def nearest():
        squared = np.stack([((X - c) ** 2).sum(axis=1) for c in centroids])
        return squared.argmin(axis=0), squared.min(axis=0)

    before = None
    for _ in range(max_iter):
        labels, _ = nearest()
        if before is not None and (labels == before).all():
            break
        for k in set(labels.tolist()):
            centroids[k] = X[labels == k].mean(axis=0)
        before = labels
    labels, squared = nearest()
    return centroids, labels, float(squared.sum())
