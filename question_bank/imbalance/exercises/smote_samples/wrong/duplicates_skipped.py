import numpy as np


def smote_samples(X_min: np.ndarray, base_idx: np.ndarray, neighbor_rank: np.ndarray, u: np.ndarray) -> np.ndarray:
    out = np.empty((len(base_idx), X_min.shape[1]))
    for j, (i, rank) in enumerate(zip(base_idx, neighbor_rank)):
        squared = np.sum((X_min - X_min[i]) ** 2, axis=1)
        squared[squared == 0] = np.inf
        neighbor = X_min[np.argsort(squared, kind="stable")[rank]]
        out[j] = X_min[i] + u[j] * (neighbor - X_min[i])
    return out
