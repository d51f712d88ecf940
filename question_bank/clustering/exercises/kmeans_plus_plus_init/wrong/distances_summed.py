import numpy as np


def kmeans_plus_plus_init(X: np.ndarray, first: int, u: np.ndarray) -> np.ndarray:
    chosen = [int(first)]
    nearest = np.sum((X - X[first]) ** 2, axis=1)
    for v in u:
        cumulative = np.cumsum(nearest)
        index = int(np.searchsorted(cumulative, v * cumulative[-1], side="right"))
        chosen.append(index)
        nearest = nearest + np.sum((X - X[index]) ** 2, axis=1)
    return np.array(chosen)
