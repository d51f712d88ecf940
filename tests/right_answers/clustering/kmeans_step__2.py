import numpy as np


def kmeans_step(X, centroids):
    squared = ((X[:, None, :].astype(float) - centroids) ** 2).sum(axis=2)
    labels = squared.argmin(axis=1)
    sizes = np.bincount(labels, minlength=len(centroids))
    columns = []
    for d in range(X.shape[1]):
        sums = np.bincount(labels, weights=X[:, d], minlength=len(centroids))
        columns.append([s / n if n else float(old) for s, n, old in zip(sums, sizes, centroids[:, d], strict=True)])
    return labels, np.array(columns).T
