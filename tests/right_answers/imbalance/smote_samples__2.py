import numpy as np


def smote_samples(X_min, base_idx, neighbor_rank, u):
    distances = np.linalg.norm(X_min[:, None] - X_min, axis=2)
    np.fill_diagonal(distances, np.inf)
    neighbours = np.argsort(distances, axis=1, kind="stable")[base_idx, neighbor_rank]
    base = X_min[base_idx]
    return base + u[:, None] * (X_min[neighbours] - base)
