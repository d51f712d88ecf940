import numpy as np


def kmeans_plus_plus_init(X: np.ndarray, first: int, u: np.ndarray) -> np.ndarray:
    """Indices of the k-means++ starting points, drawn by inverse CDF from the numbers u."""
    ...
