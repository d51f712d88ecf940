import numpy as np


def silhouette_score(X: np.ndarray, labels: np.ndarray) -> float:
    """Mean silhouette over all samples, with Euclidean distances."""
    ...
