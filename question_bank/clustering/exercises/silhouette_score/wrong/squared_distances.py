import numpy as np


def silhouette_score(X: np.ndarray, labels: np.ndarray) -> float:
    distance = np.sum((X[:, None, :] - X[None, :, :]) ** 2, axis=-1)
    clusters = np.unique(labels)
    scores = np.zeros(len(X))
    for i, own in enumerate(labels):
        mates = np.sum(labels == own) - 1
        if mates == 0:
            continue  # alone in its cluster: 0 by convention
        a = distance[i, labels == own].sum() / mates
        b = min(distance[i, labels == other].mean() for other in clusters if other != own)
        scores[i] = (b - a) / max(a, b)
    return float(scores.mean())
