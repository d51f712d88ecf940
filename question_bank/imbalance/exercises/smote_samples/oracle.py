import numpy as np


def oracle(X_min: np.ndarray, base_idx: np.ndarray, neighbor_rank: np.ndarray, u: np.ndarray) -> np.ndarray:
    from scipy.spatial.distance import cdist

    distance = cdist(X_min, X_min)
    out = []
    for i, rank, v in zip(base_idx, neighbor_rank, u):
        others = sorted((k for k in range(len(X_min)) if k != i), key=lambda k: (distance[i, k], k))
        out.append((1 - v) * X_min[i] + v * X_min[others[rank]])
    return np.array(out)
