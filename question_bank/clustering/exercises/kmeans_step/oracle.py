import numpy as np


def oracle(X: np.ndarray, centroids: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    import torch
    from scipy.spatial.distance import cdist

    labels = cdist(X, centroids).argmin(1)
    counts = np.bincount(labels, minlength=len(centroids))[:, None]
    sums = torch.zeros(centroids.shape, dtype=torch.float64)
    sums.index_add_(0, torch.as_tensor(labels), torch.as_tensor(np.asarray(X, float)))
    return labels, np.where(counts > 0, sums.numpy() / np.maximum(counts, 1), centroids)
