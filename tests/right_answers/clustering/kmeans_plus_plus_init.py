import numpy as np


def kmeans_plus_plus_init(X, first, u):
    X = np.asarray(X, dtype=float)
    chosen = [int(first)]
    nearest = ((X - X[first]) ** 2).sum(axis=1)
    for v in u:
        running = np.cumsum(nearest)
        index = int(np.searchsorted(running, v * running[-1], side="right"))
        chosen.append(index)
        nearest = np.minimum(nearest, ((X - X[index]) ** 2).sum(axis=1))
    return np.array(chosen)
