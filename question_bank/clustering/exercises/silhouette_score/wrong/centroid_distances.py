import numpy as np


def silhouette_score(X: np.ndarray, labels: np.ndarray) -> float:
    clusters = np.unique(labels)
    centroids = np.stack([X[labels == k].mean(axis=0) for k in clusters])
    distance = np.sqrt(np.sum((X[:, None, :] - centroids[None, :, :]) ** 2, axis=-1))
    scores = np.zeros(len(X))
    for i, own in enumerate(labels):
        if np.sum(labels == own) == 1:
            continue
        a = distance[i, clusters == own][0]
        b = distance[i, clusters != own].min()
        scores[i] = (b - a) / max(a, b)
    return float(scores.mean())
