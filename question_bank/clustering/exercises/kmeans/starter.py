import numpy as np


def kmeans(X: np.ndarray, init_centroids: np.ndarray, max_iter: int = 100) -> tuple[np.ndarray, np.ndarray, float]:
    """Lloyd's algorithm from the given centroids: (centroids, labels, inertia)."""
    ...
