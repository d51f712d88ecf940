import numpy as np


def silhouette_score(X, labels):
    X = np.asarray(X, dtype=float)
    scores = []
    for i, x in enumerate(X):
        distance = np.linalg.norm(X - x, axis=1)
        own = labels == labels[i]
        own_size = own.sum()
        if own_size == 1:
            scores.append(0.0)
            continue
        a = distance[own].sum() / (own_size - 1)
        b = min(distance[labels == k].mean() for k in set(labels.tolist()) - {labels[i].item()})
        scores.append((b - a) / max(a, b) if max(a, b) > 0 else 0.0)
    return float(np.mean(scores))
