import numpy as np


def kmeans_plus_plus_init(X: np.ndarray, first: int, u: np.ndarray) -> np.ndarray:
    chosen = [int(first)]
    nearest = np.sum((X - X[first]) ** 2, axis=1)
    for _ in u:
        index = int(np.argmax(nearest))
        chosen.append(index)
        nearest = np.minimum(nearest, np.sum((X - X[index]) ** 2, axis=1))
    return np.array(chosen)
