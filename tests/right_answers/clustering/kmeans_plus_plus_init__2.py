import numpy as np


def kmeans_plus_plus_init(X, first, u):
    points = [[float(v) for v in row] for row in X]
    chosen = [first]
    for v in u:
        weights = [min(sum((a - b) ** 2 for a, b in zip(p, points[c], strict=True)) for c in chosen) for p in points]
        limit = v * sum(weights)
        running = 0.0
        for i, weight in enumerate(weights):
            running += weight
            if running > limit:
                chosen.append(i)
                break
    return np.array(chosen)
